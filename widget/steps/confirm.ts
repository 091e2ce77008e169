/** A question before something is sent. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { goBack } from './go-back.ts'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const confirm: StepView<'confirm'> = (context) =>
  shell(context, {
    title: msg('¿Desea recibir una contraseña temporal?'),
    lead: msg('Si los datos coinciden, la enviaremos al correo registrado.'),
    button: msg('Sí'),
    after: html`<div class="ca-foot">
      ${goBack(context, 'recover', msg('Corregir los datos'))}
      ${pageLink(context, 'login', msg('No, volver'))}
    </div>`,
  })
