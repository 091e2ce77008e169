/** Reads from exported log lines what changed of accounts, because a database that was put back does not know it. */

export interface AccountChange {
  readonly sequence: number
  readonly account: string
}

export interface LoggedChanges {
  /** A password took another's place. */
  readonly credentials: readonly AccountChange[]
  /** The account was closed, or opened again. */
  readonly statuses: readonly (AccountChange & { readonly by: string })[]
}

export const noChanges: LoggedChanges = { credentials: [], statuses: [] }

/**
 * As the Worker wrote it, or inside a text of JSON, where its quotation marks are escaped. The Worker's log gives an
 * event its name first; the entry's own event follows.
 */
const line =
  /\{\\?"event\\?":\\?"(credential|status)_changed\\?",\\?"sequence\\?":(\d{1,15}),\\?"by\\?":\\?"(\w{1,40})\\?",\\?"subject\\?":\\?"(acc_[\w-]+)\\?"/g

export function loggedChanges(text: string): LoggedChanges {
  const changes = [...text.matchAll(line)].map(([, what, sequence, by = '', account = '']) => ({
    what,
    sequence: Number(sequence),
    by,
    account,
  }))
  return {
    credentials: changes.filter(({ what }) => what === 'credential'),
    statuses: changes.filter(({ what }) => what === 'status'),
  }
}
