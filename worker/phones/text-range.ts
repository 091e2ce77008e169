/** Where a text message would go, as pumping is counted: a country and a range of numbers. */
import { parsed } from './numbering.ts'
import { reachedByText } from './phone.ts'

export interface TextRange {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The number without its last four digits: what an operator is assigned, and what pumping runs through. */
  readonly range: string
}

/**
 * Reads where an E.164 number belongs.
 *
 * @returns null where a text must not go: fixed lines, premium and shared-cost numbers, countries whose plan is not
 *   known, and networks of no country, as satellites are
 */
export function textRangeOf(number: string): TextRange | null {
  const read = parsed(number)
  if (!read?.country || !read.isValid() || !reachedByText.has(read.getType())) return null
  return { country: read.country, range: read.number.slice(0, -4) }
}
