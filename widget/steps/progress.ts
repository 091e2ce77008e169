/** How far a flow has come. No sign-in begins with it, so it does not travel with the first screen. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { FlowKind } from '../../contract/flow.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import { keptForSignIn } from './drafts-of-tab.ts'
import type { FlowScreenContext } from './screen-context.ts'

/** Agreements that a registration does not ask for are asked for at the first sign-in. */
const agreesLater = ({ agreements, flows }: PublicProfile) =>
  Object.keys(agreements).some(
    (id) =>
      !flows.register?.some(
        (step) =>
          'fields' in step &&
          step.fields.some((field) => field.kind === 'agreement' && field.agreement === id),
      ),
  )

/**
 * The steps that everybody takes who is here. Who is sent a temporary password goes on at the sign-in, through all that is
 * asked of whoever comes with one. Empty where it is not known how many there are.
 */
function stepsOf(profile: PublicProfile, kind: FlowKind): readonly StepConfig[] {
  const all = profile.flows[kind] ?? []
  const own = all.filter(({ step, when }) => !when && step !== 'authorize')
  const last = all.at(-1)?.when
  if (last && last !== 'browser_changed' && kind !== 'login') return []
  if (!all.some((step) => 'sends' in step && step.sends)) return own
  const asked = ({ when }: StepConfig) =>
    !when ||
    when === 'password_is_temporary' ||
    (kind === 'register' &&
      (when === 'questions_missing' || (when === 'agreements_outdated' && agreesLater(profile))))
  return [...own, ...profile.flows.login.filter(asked)]
}

/** `Paso 2 de 3`, counting the steps that everybody takes here; nothing for flows of one. */
export function progress({ config, kind, part = 0, profile }: FlowScreenContext) {
  // A sign-in that another flow has led to goes on counting where that has ended.
  const from = kind === 'login' ? keptForSignIn(profile.slug).recall()?.kind : undefined
  const steps = stepsOf(profile, from ?? kind)
  const sizes = steps.map((step) => ('sections' in step && step.sections?.length) || 0)
  const at = steps.indexOf(config)
  const count = (parts: readonly number[]) => parts.reduce((sum, size) => sum + size, parts.length)
  const position = count(sizes.slice(0, at)) + part + 1
  const total = count(sizes)
  if (total < 2 || at < 0) return nothing
  return html`<p class="ca-progress">${msg(str`Paso ${position} de ${total}`)}</p>
    <div class="ca-edge">
      ${Array.from({ length: total }, (_, index) => html`<span ?data-past=${index < position}></span>`)}
    </div>`
}
