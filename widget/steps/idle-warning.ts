/** On a shared computer: the session is about to end. Said once, without a figure that changes. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'

export const idleWarning = (goOn: () => void) => html`
  <div class="ca-note" data-tone="error" role="alert">
    <div class="ca-note-text">
      <p>${msg('Por seguridad, su sesión se cerrará en un minuto si no la usa.')}</p>
      <button class="ca-link" type="button" @click=${goOn}>
        ${msg('Seguir con la sesión abierta')}
      </button>
    </div>
  </div>
`
