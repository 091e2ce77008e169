/** How tests want a mail server to be, and what it tells them. Data only: it travels between Node and workerd. */

/** How a server is wanted; it is trusted, offers PLAIN and LOGIN, and takes everything unless this says otherwise. */
export interface MailServerWanted {
  readonly tls: 'implicit' | 'starttls'
  /** `unknown`: signed by nobody that workerd trusts. */
  readonly certificate?: 'trusted' | 'unknown'
  readonly authMethods?: readonly string[]
  /** Commands that it does not know. */
  readonly without?: readonly ('AUTH' | 'STARTTLS')[]
}

/** A message as it arrived. */
export interface ReceivedMessage {
  readonly from: string
  readonly to: readonly string[]
  /** What the client calls itself. */
  readonly ehlo: string
  readonly secure: boolean
  /** Who signed in, by which mechanism. */
  readonly user: string
  readonly raw: string
}

/** Instead of an answer: the connection is cut, or stays open without a word. */
export type Misbehaviour = 'cut' | 'silence'

/** What it says to each command; to those left out it says what any server says. */
export interface Script {
  readonly tls: 'implicit' | 'starttls'
  /** By the command's first word; `greeting` is what it says unasked, `message` after the final dot. */
  readonly says?: Readonly<Record<string, Misbehaviour | (string & {})>>
  /** Bytes of an answer that travel at once; all of them when absent. */
  readonly piece?: number
}
