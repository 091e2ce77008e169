/** What an account holds of a citizen that nobody asked: it follows from a document, or was looked up. */
import type { Birth } from './documents/document.ts'

/** Kept beside what was asked, under these names. The page has words for each (`widget/strings/details.ts`). */
export interface DerivedDetails extends Birth {
  /** The result of asking the municipality's register of persons about the document. */
  readonly register: CivilRegistryMatch
}

/**
 * - `found`: it knows the document, and what proves the registration goes to its own address
 * - `claimed`: it knows the document, which was merely typed by whoever reads another address
 * - `absent`, `unavailable`: it does not know the document, or could not be asked
 */
export type CivilRegistryMatch = 'found' | 'claimed' | 'absent' | 'unavailable'

/** Where stand the names of the details that were left empty and the city's register filled, with a blank between. */
export const filledByCivilRegistry = 'filledByRegister'

/** Where a detail comes from that nobody was asked for. */
export const detailSources = ['document', 'register'] as const

export type DetailSource = (typeof detailSources)[number]

/** Details that are derived in every account that has them. */
const alwaysDerived: Readonly<Record<keyof DerivedDetails, DetailSource>> = {
  bornOn: 'document',
  sex: 'document',
  register: 'register',
}

/** What an account holds, apart from where it has it from. */
export function shownDetails({
  [filledByCivilRegistry]: filled = '',
  ...details
}: Readonly<Record<string, string>>): {
  readonly details: Readonly<Record<string, string>>
  readonly derived: Readonly<Record<string, DetailSource>>
} {
  const byRegister = filled.split(' ').filter((name) => name in details)
  const derived: Record<string, DetailSource> = Object.fromEntries(
    Object.entries(alwaysDerived).filter(([name]) => name in details),
  )
  for (const name of byRegister) derived[name] = 'register'
  return { details, derived }
}

/** The same as it is stored: what the register filled stays named as such, what is empty is not kept. */
export function storedDetails(
  details: Readonly<Record<string, string>>,
  derived: Readonly<Record<string, DetailSource>> = {},
): Readonly<Record<string, string>> {
  const filled = Object.keys(derived).filter(
    (name) => derived[name] === 'register' && name !== 'register',
  )
  return {
    ...Object.fromEntries(Object.entries(details).filter(([, value]) => value !== '')),
    ...(filled.length > 0 && { [filledByCivilRegistry]: filled.join(' ') }),
  }
}
