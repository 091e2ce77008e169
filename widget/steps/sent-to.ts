/** The address that a message went to, as it was typed: seen, asked about where it looks like a slip, and corrected. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { meantAddress } from '../fields/mail-domains.ts'
import { note } from './note.ts'
import type { ScreenContext } from './screen-context.ts'

const slip = (to: string, correct: unknown) => {
  const meant = meantAddress(to)
  return meant
    ? html`${note('error', msg(str`¿Quiso decir ${meant}?`))}
        <p class="ca-foot-line">${correct}</p>`
    : nothing
}

/**
 * @param to undefined where the citizen has not typed it, who then is told nothing of it
 * @param lead what the screen says already
 */
export const sentTo = (
  { id }: ScreenContext,
  to: string | undefined,
  lead: string,
  correct: unknown,
) =>
  to === undefined
    ? nothing
    : html`<p class="ca-hint" id=${id('sent-to')} ?hidden=${lead.includes(to)}>
          ${msg(str`Mensaje enviado a: ${to}`)}
        </p>
        ${slip(to, correct)}`
