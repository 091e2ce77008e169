/** Takes from what somebody typed whatever could mislead who reads it. */

// Letters and marks, blanks, and the hyphens and apostrophes of names. A full stop, a slash or an `@` would let a mail
// program make a link of a name; control and format characters turn the reading direction or break a header.
const notOfNames = /[^\p{L}\p{M}'’ -]/gu
const notOfDevices = /[^\p{L}\p{M}\p{N}·()'’ -]/gu
const notOfReasons = /[\p{C}\p{Zl}\p{Zp}]/gu

/** Marks piled on one letter cover the lines above it. */
const piled = /(\p{M}{2})\p{M}+/gu

const tidy = (text: string, refused: RegExp, longest: number): string =>
  [...text.normalize('NFC').replace(refused, ' ').replace(piled, '$1').replace(/\s+/g, ' ').trim()]
    .slice(0, longest)
    .join('')
    .trim()

/** As many whole words as fit; a word that fits nowhere is cut. */
function wholeWords(text: string, longest: number): string {
  if (text.length <= longest) return text
  const end = text.lastIndexOf(' ', longest)
  return text.slice(0, end > 0 ? end : longest)
}

/** A person's name as a greeting may show it: at most 40 characters of whole names, or nothing when no letter is left. */
export const sanitizeName = (typed: string): string =>
  /\p{L}/u.test(typed) ? wholeWords(tidy(typed, notOfNames, 200), 40) : ''

/** The name of a device, e.g. `Chrome · Android`. */
export const sanitizeDevice = (value: string): string => tidy(value, notOfDevices, 60)

/** The name of a city or a region, e.g. `Ibarra`: at most 60 characters, or nothing when no letter is left. */
export const sanitizeLocality = (value: string): string =>
  /\p{L}/u.test(value) ? tidy(value, notOfNames, 60) : ''

/** ISO 3166-1 alpha-2, or nothing: a place that is only told by the way is no reason to lose the message. */
export const sanitizeCountry = (value: string): string => (/^[A-Z]{2}$/.test(value) ? value : '')

/** The officer's reason, written to a citizen: any sentence, on one line, at most 500 characters. */
export const sanitizeReason = (written: string): string => tidy(written, notOfReasons, 500)

/**
 * The name that somebody signs in with, as the contract has read it: a document, an address, a chosen name.
 *
 * @throws TypeError for anything else
 */
export function sanitizeUser(value: string): string {
  if (value !== '' && !/^[\p{L}\p{M}\p{N}@._+#$&'*/=?^{}~-]{1,254}$/u.test(value))
    throw new TypeError('a user name holds what no user name can')
  return value
}

/** A chosen name with a full stop in it reads as a host, and mail programs make a link of that. */
export const readsAsHost = (user: string): boolean => user.includes('.') && !user.includes('@')

/**
 * Lets an address pass when it leads to one of the municipality's own pages (T43).
 *
 * @throws TypeError for any other
 */
export function safeAddress(address: string, pages: readonly string[]): string {
  const { origin, href } = new URL(address)
  // An address of any other scheme has the origin `null`, and no page of ours has.
  if (!pages.some((page) => new URL(page).origin === origin))
    throw new TypeError('a link leads to a foreign page')
  return href
}
