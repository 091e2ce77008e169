/** How the proof is sent: nobody is told which contacts an account has. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { registerInstead } from './drafts.ts'
import { goBack } from './go-back.ts'
import { namedPageLink, offers, pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

const options = ({ say, view }: StepScreenContext<'choose-contact'>) =>
  Object.fromEntries(
    view.contacts.map(({ id, channel }) => [
      id,
      say(
        `field.contact.option.${channel}`,
        channel === 'email'
          ? msg('Enviarme un mensaje al correo registrado')
          : msg('Enviarme un código al celular registrado'),
      ),
    ]),
  )

export const chooseContact: StepView<'choose-contact'> = (context) =>
  shell(context, {
    title: msg('¿Cómo quiere recuperar el acceso?'),
    lead: msg('Por seguridad, aquí no se muestra qué contactos tiene registrados.'),
    button: msg('Enviar'),
    labels: { contact: msg('Contacto') },
    options: options(context),
    after: html`<div class="ca-foot">
      ${goBack(context, 'recover', msg('Corregir los datos'))}
      <p class="ca-foot-line">
        ${msg('¿Todavía no tiene cuenta?')}
        ${registerInstead(context, context.say('link.register', msg('Crear una cuenta')))}
      </p>
      ${
        offers(context, 'request-contact')
          ? namedPageLink(context, 'request-contact', msg('No tengo acceso a ninguno'))
          : pageLink(context, 'login', msg('Volver a iniciar sesión'))
      }
    </div>`,
  })
