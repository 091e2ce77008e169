/** Which second factors somebody is asked for who has proven the password, and which could be turned on. */
import {
  channelOf,
  enrolledNames,
  type EnrolledFactor,
  type FactorName,
} from '../../contract/factors/index.ts'
import type { StepCondition } from '../../contract/steps/step.ts'
import { AuthError } from '../auth-error.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { SignInRequirements } from '../accounts/sign-in-requirements.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { Way } from './factor-state.ts'
import { requireOwner } from './owner.ts'
import type { ContextWith, FlowState } from './step.ts'
import { recoveringContacts } from './taken-account.ts'

type FactorsToShow = Pick<FlowState, 'ways' | 'knownDevice' | 'enrolledFactors'> & {
  readonly conditions: readonly StepCondition[]
}

const none: FactorsToShow = { conditions: [] }

interface InForce {
  readonly kind: string
  readonly isResting: boolean
}

/** A factor, where the account can have it: one that is sent goes to a contact by which it is recovered. */
export function wayOf<Name extends FactorName>(
  account: Pick<FoundAccount, 'contacts'>,
  factor: Name,
): readonly (Way & { readonly factor: Name })[] {
  const channel = channelOf(factor)
  if (!channel) return [{ factor }]
  const contact = recoveringContacts(account).find((one) => one.channel === channel)
  return contact ? [{ factor, contact: { channel, value: contact.value } }] : []
}

/** In the order of the registry, which is that of their strength; the codes on paper last. */
const waysOf = (account: FoundAccount, inForce: readonly InForce[]): readonly Way[] => {
  const usable = enrolledNames.filter((name) =>
    inForce.some(({ kind, isResting }) => kind === name && !isResting),
  )
  return [...usable.flatMap((name) => wayOf(account, name)), { factor: 'recovery-code' }]
}

/**
 * At a sign-in: whoever has one shows it, but for a browser that is remembered.
 *
 * @param temporary the password that was typed was sent, by e-mail: a code by e-mail would be the same factor (T44)
 */
export function factorsOfSignIn(
  { public: { factors: setting } }: Municipality,
  account: FoundAccount,
  { factors, remembered, knownDevice }: SignInRequirements,
  temporary: boolean,
): FactorsToShow {
  if (!setting) return none
  const inForce = factors.map(({ kind, isResting }) => ({
    kind,
    isResting: isResting || (temporary && kind === 'email'),
  }))
  return {
    ways: waysOf(account, inForce),
    ...(knownDevice && { knownDevice: true }),
    conditions: [
      ...(inForce.length > 0 && !remembered ? (['factor_due'] as const) : []),
      ...(inForce.length === 0 && setting.required
        ? (['factor_missing', 'recovery_codes_missing'] as const)
        : []),
    ],
  }
}

/**
 * Before an act in the account: whoever has one shows it, unless that was a short while ago.
 *
 * @throws AuthError `factor_required` where the city asks for one, and there is none
 */
export async function factorsOfAct(
  context: ContextWith<'batch' | 'factors', 'municipality' | 'flow' | 'client' | 'state'>,
  account: FoundAccount,
): Promise<FactorsToShow> {
  const { ports, municipality, flow } = context
  const { factors: setting } = municipality.public
  if (!setting) return none
  const [known, codesLeft, isFresh] = await ports.batch(
    ports.factors.factorsOf(account.id),
    ports.factors.recoveryCodesLeft(account.id),
    ports.factors.isFactorFresh(requireOwner(context).id),
  )
  if (known.length === 0 && setting.requiredFor?.some((kind) => kind === flow.kind))
    throw new AuthError('factor_required')
  return {
    ways: waysOf(account, known),
    knownDevice: true,
    enrolledFactors: known.map(({ kind }) => kind),
    conditions: [
      ...(known.length > 0 && !isFresh ? (['factor_due'] as const) : []),
      ...(codesLeft === 0 ? (['recovery_codes_missing'] as const) : []),
      'factors_removable',
    ],
  }
}

/** What can be turned on: what the city has, the account has not, and can be reached by. */
export const offeredFactors = (
  { public: { factors: setting } }: Municipality,
  account: Pick<FoundAccount, 'contacts'>,
  enrolled: readonly EnrolledFactor[],
) =>
  (setting?.kinds ?? [])
    .filter((kind) => !enrolled.includes(kind))
    .flatMap((kind) => wayOf(account, kind))
