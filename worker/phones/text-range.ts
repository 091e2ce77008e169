/** Where a text message would go, as pumping is counted: a country and a range of numbers. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import { reachedByText } from './phone.ts'

export interface TextRange {
  readonly country: CountryCode
  /** The number without its last four digits: what an operator is assigned, and what pumping runs through. */
  readonly range: string
}

/**
 * Reads where an E.164 number belongs.
 *
 * @returns null where a text must not go: fixed lines, premium and shared-cost numbers, and networks of no country, as
 *   satellites are
 */
export function textRangeOf(number: string): TextRange | null {
  const read = parsePhoneNumberFromString(number)
  if (!read?.country || !read.isValid() || !reachedByText.has(read.getType())) return null
  return { country: read.country, range: read.number.slice(0, -4) }
}
