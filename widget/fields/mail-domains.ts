/** What an address was meant to be whose domain is one slip away from one that many have. Asked about, never refused. */

/** Where citizens of these countries have their mail; those that are one letter apart are all here. */
const common = [
  'aol.com',
  'cantv.net',
  'email.com',
  'gmail.com',
  'gmx.com',
  'gmx.es',
  'gmx.net',
  'hotmail.com',
  'hotmail.com.mx',
  'hotmail.es',
  'icloud.com',
  'live.com',
  'live.com.mx',
  'mail.com',
  'me.com',
  'msn.com',
  'outlook.com',
  'outlook.es',
  'prodigy.net.mx',
  'proton.me',
  'protonmail.com',
  'rocketmail.com',
  'yahoo.com',
  'yahoo.com.mx',
  'yahoo.com.ve',
  'yahoo.es',
  'ymail.com',
] as const

/**
 * Letters left out, put in, exchanged or swapped between two texts.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance, optimal string alignment
 */
export function slipsBetween(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= one.length; i++) {
    const [above = [], before = []] = [rows[i - 1], rows[i - 2]]
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    rows.push(row)
  }
  return rows[one.length]?.[other.length] ?? Infinity
}

/** Two slips in a short name make it another name. */
const mostSlips = (domain: string) => (domain.length > 9 ? 2 : 1)

/** Bounds the work: no domain that many have is longer. */
const longest = 24

/** @returns undefined where the address may well be what it is, or is still being typed */
export function meantAddress(typed: string): string | undefined {
  const [, name, domain = ''] = /^([^@\s]+)@([^@\s]+)$/.exec(typed.trim().toLowerCase()) ?? []
  if (!name || domain.length > longest || common.some((one) => one.startsWith(domain)))
    return undefined
  const meant = common
    .map((one) => ({ one, slips: slipsBetween(domain, one) }))
    .filter(({ one, slips }) => slips <= mostSlips(one))
    .toSorted((a, b) => a.slips - b.slips)[0]
  return meant && `${name}@${meant.one}`
}
