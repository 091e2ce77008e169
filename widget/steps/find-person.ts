/** The document that a registration begins with, where the city has a register of persons. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { pageLink } from './parts.ts'
import { keeping } from './drafts.ts'
import type { StepView } from './screen-context.ts'

export const findPerson: StepView<'find-person'> = (context) =>
  keeping(context, {
    title: msg('Crear una cuenta'),
    lead: msg('Escriba su documento. Buscaremos sus datos en el registro municipal.'),
    button: msg('Verificar datos'),
    after: html`<div class="ca-foot">
      <p class="ca-foot-line">
        ${msg('¿Ya tiene cuenta?')} ${pageLink(context, 'login', msg('Iniciar sesión'))}
      </p>
    </div>`,
  })
