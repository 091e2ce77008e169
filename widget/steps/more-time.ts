/** The time that a code has: whether it has any, and more with one press (WCAG 2.2, 2.2.1). */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { StepScreenContext } from './screen-context.ts'

/** Seconds before the end at which it is said that it comes. */
const soon = 120

type CodeStage = StepScreenContext<'verify-code'>

/** Whatever its time says, it opens nothing any more. */
export const isDead = ({ refusal }: CodeStage) =>
  refusal?.code === 'code_spent' ||
  refusal?.code === 'code_tries_used_up' ||
  (refusal?.code === 'wrong_code' && refusal.triesLeft === 0)

const said = ({ view }: CodeStage, left: number, end: string) => {
  if (left > soon)
    return view.prolonged ? msg(str`Tiene más tiempo: ahora sirve hasta ${end}.`) : nothing
  return view.form === 'link'
    ? msg('Al botón del mensaje le quedan menos de dos minutos. Puede pedir más tiempo.')
    : msg('Al código le quedan menos de dos minutos. Puede pedir más tiempo.')
}

/** @param end when the code ends, in words */
export function moreTime(context: CodeStage, end: string) {
  const { view, remaining, sending, resend } = context
  const left = view.prolongable ? remaining(view.expiresIn) : 0
  return html`
    <p class="ca-hint" role="status">${left > 0 ? said(context, left, end) : nothing}</p>
    ${
      left > 0
        ? html`<button
            class="ca-link"
            type="button"
            aria-busy=${sending === 'moreTime' ? 'true' : nothing}
            @click=${() => resend('moreTime')}
          >
            ${msg('Necesito más tiempo')}
          </button>`
        : nothing
    }
  `
}
