/**
 * What a ruling on an account writes: the effect, its entry in the audit and its messages, for one transaction. The desk
 * commits it, and so does the command on a terminal.
 */
import type { AuditDetails } from '../../../contract/desk/audit-details.ts'
import type { AuditEvent } from '../../../contract/desk/audit-events.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { audit } from '../../audit/audit.ts'
import { token } from '../../crypto/random.ts'
import type { Statement } from '../../db/database.ts'
import type { MessageName } from '../../delivery/messages/index.ts'
import { sessionsEnded, unlocked } from '../act-store.ts'
import type { DecidesOn } from '../decides-on.ts'
import { notice } from '../notices.ts'
import { suspensionStore } from './suspension-store.ts'

interface RulingKind {
  /** The status of whoever it can be done to. */
  readonly of: FoundAccount['status']
  readonly event: AuditEvent
  readonly message: MessageName
  effect(context: DecidesOn, account: FoundAccount): Promise<readonly Statement[]>
}

const storeOf = ({ database, keys, municipality }: DecidesOn) =>
  suspensionStore(database, keys, municipality)

/** The registry of rulings. */
const rulings = {
  suspended: {
    of: 'active',
    event: 'account_suspended',
    message: 'account-suspended',
    effect: (context, { id }) => Promise.resolve(storeOf(context).suspend(id)),
  },
  reinstated: {
    of: 'suspended',
    event: 'account_reinstated',
    message: 'account-reinstated',
    effect: (context, { id }) => Promise.resolve(storeOf(context).reinstate(id)),
  },
  sessions_ended: {
    of: 'active',
    event: 'account_sessions_ended',
    message: 'sessions-ended',
    effect: sessionsEnded,
  },
  unlocked: {
    of: 'active',
    event: 'account_unlocked',
    message: 'account-unlocked',
    effect: unlocked,
  },
} as const satisfies Readonly<Record<string, RulingKind>>

export type RulingName = keyof typeof rulings

/** @param reason what the citizen reads in the message; kept nowhere else */
export type Ruling =
  | { readonly is: Exclude<RulingName, 'reinstated'>; readonly reason: string }
  | { readonly is: 'reinstated' }

/** What an act writes, and the messages that it causes. */
export interface Ruled {
  readonly writes: readonly Statement[]
  readonly messages: readonly string[]
}

export const provenContacts = ({ contacts }: FoundAccount) =>
  contacts.filter(({ proven }) => proven)

/** The account, if the ruling can be made on it. */
export const ruledOn = (account: FoundAccount, { is }: Pick<Ruling, 'is'>): FoundAccount | null =>
  account.status === rulings[is].of ? account : null

/**
 * The batch is refused when the account is not as it was any more.
 *
 * @param by names and ids of who rules, for the audit
 */
export async function rulingOn(
  context: DecidesOn,
  account: FoundAccount,
  ruling: Ruling,
  by: AuditDetails = {},
): Promise<Ruled> {
  const { database, keys, municipality } = context
  const { event, message, effect }: RulingKind = rulings[ruling.is]
  const words = ruling.is === 'reinstated' ? {} : { reason: ruling.reason }
  const entry = await audit(database, keys, municipality.public.slug).entry(
    `aud_${token(128)}`,
    event,
    account.id,
    by,
  )
  const isUntold = municipality.private.desk?.untold?.includes(ruling.is) ?? false
  const told = (isUntold ? [] : provenContacts(account)).map((to) => ({
    to,
    id: `msg_${token(128)}`,
  }))
  const notices = await Promise.all(
    told.map(({ to, id }) => notice(context, account, { id, name: message, to, words })),
  )
  return {
    writes: [...(await effect(context, account)), entry, ...notices],
    messages: told.map(({ id }) => id),
  }
}
