/** How many steps a flow takes: as its screens count them, and the page of its link. */
import type { FlowKind } from './flow.ts'
import type { PublicProfile } from './profile.ts'
import type { StepConfig } from './steps/index.ts'

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
 * The steps that everybody takes. Who is sent a temporary password goes on at the sign-in, through all that is asked of
 * whoever comes with one.
 */
export function stepsOf(profile: PublicProfile, kind: FlowKind): readonly StepConfig[] {
  const all = profile.flows[kind] ?? []
  const own = all.filter(({ step, when }) => !when && step !== 'authorize')
  if (!all.some((step) => 'sends' in step && step.sends)) return own
  const asked = ({ when }: StepConfig) =>
    !when ||
    when === 'password_is_temporary' ||
    (kind === 'register' &&
      (when === 'questions_missing' || (when === 'agreements_outdated' && agreesLater(profile))))
  return [...own, ...profile.flows.login.filter(asked)]
}

/** A step of several sections asks each by itself, and then shows all of them. */
export const lengthOf = (steps: readonly StepConfig[]): number =>
  steps.reduce(
    (sum, step) => sum + (('sections' in step && step.sections?.length) || 0),
    steps.length,
  )

/**
 * What is left to whoever holds the letter of a flow: its link is pressed or its code typed, or both, and then what the
 * flow asks behind that.
 */
export function stepsLeft(
  profile: PublicProfile,
  kind: FlowKind,
): { readonly least: number; readonly most: number } {
  const steps = stepsOf(profile, kind)
  const at = steps.findIndex(({ step }) => step === 'verify-code')
  const proof = steps[at]
  const isTyped = proof?.step === 'verify-code' && proof.by === 'code-behind-link'
  const least = 1 + Number(isTyped) + lengthOf(steps.slice(at + 1))
  // A password, of a browser that the flow was not begun in.
  const isProven = profile.flows[kind]?.some(({ when }) => when === 'browser_changed')
  return { least, most: least + Number(isProven ?? false) }
}
