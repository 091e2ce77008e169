/** What follows for whoever has proven to be the one whose account it is, by whatever it was: the same for all (T34). */
import type { ErrorCode } from '../../contract/errors.ts'
import type { StepCondition } from '../../contract/steps/step.ts'
import { days } from '../../contract/units.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { SignInRequirements } from '../accounts/sign-in-requirements.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { factorsOfSignIn } from './second-factors.ts'
import type { ContextWith, FlowState } from './step.ts'
import { ownContact } from './taken-account.ts'

const closedTo: Readonly<Partial<Record<FoundAccount['status'], ErrorCode>>> = {
  awaiting: 'not_approved_yet',
  suspended: 'account_suspended',
}

/**
 * Why an account opens nothing although it was proven whose it is.
 *
 * @param temporary as in `provenState`
 */
export const whyClosed = (
  { status, isDisowned }: FoundAccount,
  temporary: boolean,
): ErrorCode | undefined =>
  closedTo[status] ?? (isDisowned && !temporary ? 'password_disowned' : undefined)

/**
 * The state of a sign-in behind its first screen.
 *
 * @param temporary the password that was typed is one that was sent
 * @param isBoth what was shown is both factors at once: a passkey that has recognised its citizen
 */
export function provenState(
  { municipality, ports }: ContextWith<'now' | 'readPhone', 'municipality'>,
  account: FoundAccount,
  requirements: SignInRequirements,
  temporary: boolean,
  isBoth = false,
): Partial<FlowState> {
  const due = agreementsDue(municipality, requirements)
  const phone = phoneToProve({ ports }, account)
  const second = isBoth
    ? undefined
    : factorsOfSignIn(municipality, account, requirements, temporary)
  return {
    ...second,
    account: account.id,
    passwordChangedAt: account.passwordChangedAt,
    destination: { contact: ownContact(account) ?? account.contacts[0] ?? null },
    conditions: [
      ...(second?.conditions ?? []),
      ...conditionsOf(requirements, temporary, due),
      ...(phone ? (['phone_unproven'] as const) : []),
    ],
    due,
    ...(phone && { phone }),
  }
}

/** How long after it was asked for in vain the proof of a number is asked for again. */
const phoneAskedAgain = days(30)

/** A mobile that nobody has proven, unless its proof was asked for a short while ago. */
function phoneToProve({ ports }: ContextWith<'now' | 'readPhone'>, { contacts }: FoundAccount) {
  const recently = ports.now() - phoneAskedAgain
  const phone = contacts.find(
    ({ channel, proven, askedAt, leavesAt }) =>
      channel === 'sms' && !proven && leavesAt === undefined && !(askedAt && askedAt > recently),
  )
  if (!phone) return undefined
  const reading = ports.readPhone(phone.value)
  return reading.ok && reading.mobile
    ? ({ channel: 'sms', value: phone.value } as const)
    : undefined
}

const agreementsDue = (
  municipality: Municipality,
  { accepted }: SignInRequirements,
): readonly string[] =>
  Object.entries(municipality.public.agreements)
    .filter(([id, { version }]) => !accepted[id]?.includes(version))
    .map(([id]) => id)

/** Which of the further steps concern whoever has just proven whose the account is. */
function conditionsOf(
  { questions, knownDevice }: SignInRequirements,
  temporary: boolean,
  due: readonly string[],
): readonly StepCondition[] {
  return [
    ...(temporary ? (['password_is_temporary'] as const) : []),
    // Whoever comes with a temporary password has recovered: what was asked before may be what nobody remembers.
    ...(questions.length === 0 || temporary ? (['questions_missing'] as const) : []),
    // A temporary password has just proven the address, which is more than a question would.
    ...(questions.length > 0 && !knownDevice && !temporary ? (['device_is_new'] as const) : []),
    ...(due.length > 0 ? (['agreements_outdated'] as const) : []),
  ]
}
