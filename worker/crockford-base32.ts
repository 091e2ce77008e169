/** How secrets and references that people dictate, paste and type are written: in groups, and read however brought. */
import { foldPasted } from '../contract/fold-pasted.ts'

/** Crockford's base 32: without I, L, O and U, which people mistake for digits or for each other. */
export const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const perGroup = 4

export const grouped = (text: string): string => (text.match(/.{4}/g) ?? []).join('-')

/** O for 0, I and L for 1, in either case (Crockford). */
const crockford = (text: string): string =>
  text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')

/**
 * Reads what `randomBase32` may have drawn out of what somebody brings: with other blanks, dashes, capitals, quotes or a full
 * stop around, without hyphens, with letters for digits, or among the words of the message it came in.
 *
 * @returns each as it would have been drawn; usually one or none
 */
export function base32In(typed: string, groups: number): readonly string[] {
  const words = crockford(foldPasted(typed).normalize('NFKC'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const inGroups = words.map((_, at) => words.slice(at, at + groups).join(''))
  const fitting = [words.join(''), ...words, ...inGroups].filter(
    (one) =>
      one.length === groups * perGroup &&
      Array.from(one).every((letter) => letters.includes(letter)),
  )
  return [...new Set(fitting)].map(grouped)
}

/** The largest prime that two letters can count to: no slip of one letter, and no swap of two, keeps the remainder. */
const modulus = 1021

/** Two letters that follow from the others, so that what was drawn can be told from what somebody chose. */
const checkOf = (body: string): string => {
  const rest = Array.from(body).reduce(
    (sum, letter) => (sum * letters.length + letters.indexOf(letter)) % modulus,
    0,
  )
  return letters.charAt(rest >> 5) + letters.charAt(rest & 31)
}

const body = (text: string): string => text.replaceAll('-', '').slice(0, -2)

/** Puts the two letters that follow from the others in place of the last two. */
export const withCheckLetters = (text: string): string => grouped(body(text) + checkOf(body(text)))

export const hasCheckLetters = (text: string): boolean => withCheckLetters(text) === text
