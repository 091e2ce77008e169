/** How far a flow has come. No sign-in begins with it, so it does not travel with the first screen. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { lengthOf, stepsOf } from '../../contract/step-count.ts'
import { keptForSignIn } from './drafts-of-tab.ts'
import type { FlowScreenContext } from './screen-context.ts'

/** `Paso 2 de 3`, counting the steps that everybody takes here; nothing for flows of one, or where that is not known. */
export function progress({ config, kind, part = 0, profile }: FlowScreenContext) {
  // A sign-in that another flow has led to goes on counting where that has ended.
  const counted = (kind === 'login' && keptForSignIn(profile.slug).recall()?.kind) || kind
  const steps = stepsOf(profile, counted)
  const last = profile.flows[counted]?.at(-1)?.when
  const at = steps.indexOf(config)
  const position = lengthOf(steps.slice(0, at)) + part + 1
  const total = lengthOf(steps)
  const isOpen = last && last !== 'browser_changed' && counted !== 'login'
  if (isOpen || total < 2 || at < 0) return nothing
  return html`<p class="ca-progress">${msg(str`Paso ${position} de ${total}`)}</p>
    <div class="ca-edge">
      ${Array.from({ length: total }, (_, index) => html`<span ?data-past=${index < position}></span>`)}
    </div>`
}
