/** How the proof is sent: nobody is told which contacts an account has. */
import { msg } from '../locale/words.ts'
import { html } from 'lit'
import { namedPlace, offers, otherPlace } from './parts.ts'
import { shell } from './shell.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

const options = ({ say, view }: StepScreenContext<'choose-contact'>) =>
  Object.fromEntries(
    view.contacts.map(({ id, channel }) => [
      id,
      say(
        `field.contact.option.${channel}`,
        channel === 'email'
          ? msg('Enviarme un enlace al correo registrado')
          : msg('Enviarme un código al celular registrado'),
      ),
    ]),
  )

export const chooseContact: StepView<'choose-contact'> = (stage) =>
  shell(stage, {
    title: msg('¿Cómo quiere recuperar el acceso?'),
    lead: msg('Por seguridad, aquí no se muestra qué contactos tiene registrados.'),
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
