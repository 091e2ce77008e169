/** Reads from exported log lines whose password was changed, because a database that was put back does not know it. */

/** A password that took another's place. */
export interface CredentialChange {
  readonly sequence: number
  readonly account: string
}

/** As the Worker wrote it, or inside a text of JSON, where its quotation marks are escaped. */
const line =
  /\{\\?"event\\?":\\?"credential_changed\\?",\\?"sequence\\?":(\d{1,15}),[^{}]*?\\?"subject\\?":\\?"(acc_[\w-]+)\\?"/g

/** The Worker's log gives an event its name first; the entry's own event follows. */
export const loggedChanges = (text: string): readonly CredentialChange[] =>
  [...text.matchAll(line)].map(([, sequence, account = '']) => ({
    sequence: Number(sequence),
    account,
  }))
