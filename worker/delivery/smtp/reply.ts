/** The reply of a mail server. */

export interface Reply {
  /** E.g. 250 (RFC 5321 §4.2.1). */
  readonly code: number
  /** E.g. `5.1.1` (RFC 3463); empty where the server gives none. */
  readonly enhanced: string
  /** Without codes, in the server's own words: never kept, never logged, for they quote addresses. */
  readonly lines: readonly string[]
}

/** Reads replies out of what arrives, in pieces of any size. */
export interface ReplyReader {
  /**
   * Takes what arrived.
   *
   * @throws SyntaxError where it is no reply, or has no end
   */
  take(text: string): void
  /** The next whole reply, if there is one. */
  next(): Reply | undefined
  /** Whether something has arrived that was not read. */
  isHolding(): boolean
}

/** No server says as much at once: a reply has lines of 512 octets (RFC 5321 §4.5.3.1.5), and few of them. */
const longestReply = 65_536

// RFC 5321 §4.2: code, then a hyphen on all lines but the last. A lone LF is taken for a line end here, as many do.
const replyLine = /^([2-5][0-5]\d)(?:([ -])(.*))?$/

export function replyReader(): ReplyReader {
  let waiting = ''
  const lines: string[] = []
  const replies: Reply[] = []

  function takeLine(line: string) {
    const [, code = '', mark = ' ', said = ''] = replyLine.exec(line) ?? []
    if (code === '') throw new SyntaxError('no reply')
    lines.push(said)
    if (mark === '-') return
    replies.push({
      code: Number(code),
      enhanced: /^[245]\.\d{1,3}\.\d{1,3}(?= |$)/.exec(lines[0] ?? '')?.[0] ?? '',
      lines: lines.splice(0),
    })
  }

  return {
    take(text) {
      const [next = '', ...rest] = (waiting + text).split(/\r?\n/).toReversed()
      for (const line of rest.toReversed()) takeLine(line)
      waiting = next
      if (waiting.length + lines.join('').length > longestReply) throw new SyntaxError('no end')
    },
    next: () => replies.shift(),
    isHolding: () => waiting !== '' || lines.length > 0 || replies.length > 0,
  }
}

/** What the answer to EHLO says that a server can do, by keyword in capitals (RFC 5321 §4.1.1.1). */
export const capabilitiesOf = ({ lines }: Reply): ReadonlyMap<string, readonly string[]> =>
  new Map(
    lines.slice(1).map((line) => {
      // Some write `AUTH=PLAIN`, as drafts of RFC 4954 did.
      const [keyword = '', ...parameters] = line.toUpperCase().split(/[ =]+/)
      return [keyword, parameters]
    }),
  )
