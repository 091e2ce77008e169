/** Another message, and how long it is until one may be asked for. */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { spokenWait } from '../strings/wait.ts'
import type { WaitingContext } from './screen-context.ts'

/** A screen that waits for a message, and may ask for another. */
type MessageScreen = WaitingContext & { readonly view: { readonly resendIn: number } }

/**
 * A new code too soon is not refused by surprise: the wait is beside the button's name, which stays as it is for whoever
 * hears it. Its end is announced.
 */
export const resend = (context: MessageScreen) => {
  const { refusal, locale } = context
  const untilResend =
    refusal?.code === 'too_soon' ? (refusal.retryAfter ?? 0) : context.view.resendIn
  const wait = Math.ceil(context.remaining(untilResend))
  const waiting = wait > 0
  const id = context.id('wait')
  const press = () => {
    if (!waiting) context.resend()
  }
  return html`
    <button
      class="ca-button ca-secondary"
      type="button"
      aria-disabled=${waiting || context.sending ? 'true' : nothing}
      aria-busy=${context.sending === 'resend' ? 'true' : nothing}
      aria-describedby=${waiting ? id : nothing}
      @click=${press}
    >
      ${msg('Enviar otro mensaje')}
      ${waiting ? html`<span aria-hidden="true">(${spokenWait(wait, locale)})</span>` : nothing}
    </button>
    ${
      waiting
        ? html`<p class="ca-hidden" id=${id}>
            ${msg('Todavía no: le avisaremos aquí cuando pueda pedirlo.')}
          </p>`
        : nothing
    }
    <p class="ca-hidden" role="status">
      ${untilResend > 0 && !waiting ? msg('Ya puede pedir otro mensaje.') : nothing}
    </p>
  `
}
