/** How far a flow has come. No sign-in begins with it, so it does not travel with the first screen. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { FlowScreenContext } from './screen-context.ts'

/** `Paso 2 de 3`, counting the steps that everybody takes here; nothing for flows of one. */
export function progress(context: FlowScreenContext) {
  const steps = (context.profile.flows[context.kind] ?? []).filter(
    ({ step, when }) => !when && step !== 'authorize',
  )
  const sizes = steps.map((config) => ('sections' in config && config.sections?.length) || 0)
  const at = steps.findIndex(({ id }) => id === context.screen.at)
  const count = (parts: readonly number[]) => parts.reduce((sum, size) => sum + size, parts.length)
  const position = count(sizes.slice(0, at)) + (context.part ?? 0) + 1
  const total = count(sizes)
  if (total < 2 || at < 0) return nothing
  return html`<p class="ca-progress">${msg(str`Paso ${position} de ${total}`)}</p>
    <div class="ca-edge">
      ${Array.from({ length: total }, (_, index) => html`<span ?data-past=${index < position}></span>`)}
    </div>`
}
