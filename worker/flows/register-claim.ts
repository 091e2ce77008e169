/** What the city's register says of whoever registers a document: anybody may type a stranger's. */
import type { RegisterAnswer } from './persons-port.ts'
import type { Facts } from './step.ts'

/** What the register holds of somebody, if it knows where to reach them: without that, nobody can prove to be them. */
export const vouchedFor = (
  register: RegisterAnswer | undefined,
): Readonly<Record<string, string>> =>
  register?.is === 'found' && register.person['email'] !== undefined ? register.person : {}

/** The address that the register itself has of the person, and that alone can confirm who registers. */
export const registeredAddress = ({ register }: Facts): string | undefined =>
  vouchedFor(register)['email']

/**
 * - `found`: it knows the document, and what proves the registration goes to its own address
 * - `claimed`: it knows the document, which was merely typed by whoever reads another address
 * - `absent`, `unavailable`: it does not know the document, or could not be asked
 *
 * @returns undefined where the city has no register, or was not asked
 */
export function claimOf(facts: Facts): 'found' | 'claimed' | 'absent' | 'unavailable' | undefined {
  if (facts.register?.is !== 'found') return facts.register?.is
  const own = registeredAddress(facts)
  return own !== undefined && own === facts.destination?.contact?.value ? 'found' : 'claimed'
}
