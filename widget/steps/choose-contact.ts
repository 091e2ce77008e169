/** Where the proof is sent: the citizen knows their own contacts by their masks. */
import { msg, str } from '../locale/words.ts'
import { html } from 'lit'
import { namedPlace, offers, otherPlace } from './parts.ts'
import { shell } from './shell.ts'
import type { StepStage, StepView } from './stage.ts'

/** The municipality's own words name no contact: `{to}` stands for its mask. */
const options = ({ say, view }: StepStage<'choose-contact'>) =>
  Object.fromEntries(
    view.contacts.map(({ id, channel, to }) => [
      id,
      say(
        `field.contact.option.${channel}`,
        channel === 'email'
          ? msg(str`Enviarme un enlace al correo ${to}`)
          : msg(str`Enviarme un código al celular ${to}`),
      ).replace('{to}', () => to),
    ]),
  )

export const chooseContact: StepView<'choose-contact'> = (stage) =>
  shell(stage, {
    title: msg('¿Cómo quiere recuperar el acceso?'),
    lead: msg('Elija uno de los contactos registrados en su cuenta.'),
    button: msg('Enviar'),
    labels: { contact: msg('Contacto') },
    options: options(stage),
    after: html`<div class="ca-foot">
      ${
        offers(stage, 'request-contact')
          ? namedPlace(stage, 'request-contact', msg('No tengo acceso a ninguno'))
          : otherPlace(stage, 'login', msg('Volver a iniciar sesión'))
      }
    </div>`,
  })
