/** Reads a message as a citizen's mail program does: written apart from what writes it, to check that. */

export interface ReadMessage {
  /** Names as they stand, in their order; values unfolded and decoded. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly parts: readonly { readonly type: string; readonly text: string }[]
}

const utf8 = (bytes: readonly number[]) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))

/** Bytes of ASCII with `=C3` among it. */
const escapedBytes = (text: string): number[] =>
  Array.from(text.matchAll(/=([0-9A-F]{2})|([^=])/g), ([, hex, plain = '']) =>
    hex ? Number.parseInt(hex, 16) : plain.charCodeAt(0),
  )

/** RFC 2045 §6.7 */
export const readQuotedPrintable = (text: string): string =>
  utf8(escapedBytes(text.replace(/=\r\n/g, '')))

/** RFC 2047 §6.2: blanks between two encoded words are none. */
export const readHeaderText = (text: string): string =>
  text
    .replace(/(=\?utf-8\?Q\?[^? ]*\?=)\s+(?==\?utf-8\?Q\?)/g, '$1')
    .replace(/=\?utf-8\?Q\?([^? ]*)\?=/g, (_, word: string) =>
      utf8(escapedBytes(word.replaceAll('_', ' '))),
    )

function split(entity: string): readonly [headers: string, body: string] {
  const end = entity.indexOf('\r\n\r\n')
  return [entity.slice(0, end), entity.slice(end + 4)]
}

/** Name and unfolded value of each (RFC 5322 §2.2.3). */
const headersOf = (head: string) =>
  head
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map((line) => {
      const [, name = '', value = ''] = /^([!-9;-~]+): ?(.*)$/s.exec(line) ?? []
      return [name, value] as const
    })

export function readMessage(raw: string): ReadMessage {
  const [head, body] = split(raw)
  const headers = headersOf(head)
  const type = headers.find(([name]) => name === 'Content-Type')?.[1] ?? ''
  const [, boundary = 'none'] = /boundary="([^"]+)"/.exec(type) ?? []
  const [, ...entities] = `\r\n${body}`.split(`\r\n--${boundary}`)
  if (entities.pop() !== '--\r\n') throw new SyntaxError('the last part has no end')
  return {
    headers: headers.map(([name, value]) => [name, readHeaderText(value)]),
    parts: entities.map((entity) => {
      const [partHead, text] = split(entity.replace(/^\r\n/, ''))
      const own = Object.fromEntries(headersOf(partHead))
      if (own['Content-Transfer-Encoding'] !== 'quoted-printable') throw new SyntaxError('encoding')
      return { type: own['Content-Type'] ?? '', text: readQuotedPrintable(text) }
    }),
  }
}
