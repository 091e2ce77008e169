/**
 * The one reading of a telephone number, for citizens, operators, registers and budgets: as people write it, made E.164.
 * In the Worker alone: the page carries no telephone library.
 */
import { dialledIn } from '../../contract/fields/phone.ts'
import { numberedCountry, parsed } from './numbering.ts'

export type PhoneReading =
  | {
      readonly ok: true
      /** E.164. */
      readonly value: string
      /** Whether a text message may reach it; false for a country whose plan is not known. */
      readonly mobile: boolean
    }
  | { readonly ok: false; readonly error: 'phone_malformed' }

/**
 * How Mexican numbers were dialled until 3 August 2019, as people still write them: 01 (trunk), 044 and 045
 * (mobiles, from near and from far), and a 1 for mobiles after +52. The library knows none of them any more.
 *
 * @see IFT, Plan Técnico Fundamental de Numeración
 */
const olderAbroad = /^(?:\+|00)52(?:1|01|044|045)(\d{10})$/
const olderAtHome = /^(?:52)?(?:1|01|044|045)(\d{10})$/

const modern = (text: string, home: string | undefined): string =>
  text.replace(olderAbroad, '+52$1').replace(home === 'MX' ? olderAtHome : /$^/, '$1')

/** Types that get text messages. Mexico's plan does not tell mobiles from fixed lines. */
export const reachedByText: ReadonlySet<string | undefined> = new Set([
  'MOBILE',
  'FIXED_LINE_OR_MOBILE',
])

/**
 * Reads a number as it was typed: international, or as people of the country write it.
 *
 * @param country ISO 3166-1 alpha-2 of the municipality; a country without a plan reads international numbers only
 * @returns a number that the plan of its country holds, or is as long as numbers there are (`countries.ts`); whether
 *   anybody answers it is for a code to find out
 */
export function normalisePhone(typed: string, country: string): PhoneReading {
  const refused = { ok: false, error: 'phone_malformed' } as const
  const text = dialledIn(typed)
  if (text === '') return refused
  const home = numberedCountry(country)
  const number = parsed(modern(text, home), home)
  return number?.isValid()
    ? { ok: true, value: number.number, mobile: reachedByText.has(number.getType()) }
    : refused
}
