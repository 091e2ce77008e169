/** Text as bytes that every mail server carries unchanged. */

/** Of at most 76 characters with the soft break (RFC 2045 §6.7, rule 5), and none ends within an escape. */
const pieces = /.{1,75}(?<!=.?)/g

const encoder = new TextEncoder()

/** E.g. `=C3=B1`. */
export const escapedBytes = (character: string): string =>
  Array.from(
    encoder.encode(character),
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')

/**
 * Writes text as UTF-8 in quoted-printable.
 *
 * @param text with line ends of any kind: each becomes CRLF, so that no lone CR or LF can be taken for the end of a
 *   message by a server that is lenient ("SMTP smuggling")
 * @see RFC 2045 §6.7
 */
export const quotedPrintable = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(encodedLine)
    .join('\r\n')

/** Rule 3: a blank at the end of a line would be lost on the way, so it is escaped there. */
const encodedLine = (line: string) =>
  line
    .replace(/[^ \t!-<>-~]|[ \t]$/gu, escapedBytes)
    .match(pieces)
    ?.join('=\r\n') ?? ''
