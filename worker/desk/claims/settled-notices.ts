/** Tells each side of a claim what the desk has settled. */
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { token } from '../../crypto/random.ts'
import type { Statement } from '../../db/database.ts'
import type { DecidesOn } from '../decides-on.ts'
import { notice } from '../notices.ts'

/** What one side is told. */
export interface Side {
  readonly account: FoundAccount
  /** The document's number for whoever has it from now on; absent for who has not. */
  readonly user?: string
}

/** What both are told. */
interface Settled {
  readonly reference: string
  /** Word for word what an officer has written, to whoever has not. */
  readonly reason?: string
  /** Until when it can be undone; absent where it stands. */
  readonly until?: number
}

export async function settledNotices(
  context: DecidesOn,
  { reference, reason = '', until }: Settled,
  sides: readonly Side[],
): Promise<{ readonly writes: readonly Statement[]; readonly messages: readonly string[] }> {
  const told = sides.flatMap(({ account, user = '' }) =>
    account.contacts
      // Of a registration that waits the address is proven, and not yet a name of its own.
      .filter(({ channel, proven }) =>
        account.status === 'unconfirmed' ? channel === 'email' : proven,
      )
      .map((to) => ({ account, to, user, id: `msg_${token(128)}` })),
  )
  const writes = await Promise.all(
    told.map(({ account, to, user, id }) =>
      notice(context, account, {
        id,
        name: 'claim-settled',
        to,
        words: {
          reference,
          user,
          ...(user === '' && { reason }),
          ...(until !== undefined && { until: String(until) }),
        },
      }),
    ),
  )
  return { writes, messages: told.map(({ id }) => id) }
}
