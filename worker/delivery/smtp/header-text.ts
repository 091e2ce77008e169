/** Free text in a header: whatever it holds, it ends no header and begins none. */
import { escapedBytes } from './quoted-printable.ts'

interface NameAddr {
  readonly name: string
  readonly address: string
}

/**
 * Characters of an encoded word, its delimiters among them: a line with one has 76 at most (RFC 2047 §2), and the first
 * begins with the header's name.
 */
const longestWord = 64
const delimiters = '=?utf-8?Q??='.length

/** What travels as it is: short enough for one line, no blank at either end, nothing that reads as an encoded word. */
const isPlain = (text: string) =>
  /^(?:[!-~](?:[ -~]{0,58}[!-~])?)?$/.test(text) && !text.includes('=?')

/** Controls and the separators of lines and paragraphs mean nothing in a header. */
const inOneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')

/**
 * Writes text for a header such as Subject, folded where it is long.
 *
 * @see RFC 2047 §4.2, §5 (1); RFC 5322 §2.2.3
 */
export function headerText(text: string): string {
  const line = inOneLine(text)
  return isPlain(line) ? line : encodedWords(line)
}

/**
 * Writes an address with its name.
 *
 * @param address checked already
 * @see RFC 5322 §3.4; RFC 2047 §5 (3)
 */
export function headerNameAddr({ name, address }: NameAddr): string {
  const line = inOneLine(name).trim()
  if (line === '') return address
  const phrase = isPlain(line) && !/["\\]/.test(line) ? `"${line}"` : encodedWords(line)
  return `${phrase}\r\n <${address}>`
}

/** Words that each fit a line, no character in two of them (RFC 2047 §5). */
function encodedWords(text: string): string {
  const words = ['']
  for (const character of text) {
    // The narrowest set, §5 (3), does for every header.
    const encoded = /^[A-Za-z0-9!*+/-]$/.test(character)
      ? character
      : character === ' '
        ? '_'
        : escapedBytes(character)
    const word = words.at(-1) ?? ''
    if (delimiters + word.length + encoded.length > longestWord) words.push(encoded)
    else words[words.length - 1] = word + encoded
  }
  return words.map((word) => `=?utf-8?Q?${word}?=`).join('\r\n ')
}
