/** What the city's register says of somebody who registers a document, because anybody may type a stranger's. */
import type { CivilRegistryMatch } from '../../contract/derived-details.ts'
import type { CivilRegistryResult } from '../civil-registry/civil-registry.ts'
import type { FlowState } from './step.ts'

/** The register's record of a person, if it knows how to reach them: without that, nobody can prove to be them. */
export const vouchedFor = (
  result: CivilRegistryResult | undefined,
): Readonly<Record<string, string>> =>
  result?.is === 'found' && result.person['email'] !== undefined ? result.person : {}

/** The address that the register itself has of the person, and that alone can confirm who registers. */
export const registeredAddress = ({ register }: Pick<FlowState, 'register'>): string | undefined =>
  vouchedFor(register)['email']

/** @returns undefined where the city has no register, or was not asked */
export function civilRegistryMatchOf(
  state: Pick<FlowState, 'register' | 'destination'>,
): CivilRegistryMatch | undefined {
  if (state.register?.is !== 'found') return state.register?.is
  const own = registeredAddress(state)
  return own !== undefined && own === state.destination?.contact?.value ? 'found' : 'claimed'
}
