/**
 * An officer's decision about a registration: its effect, its entry in the audit and its message, in one transaction.
 * Safe to repeat. Knows nothing of the command line.
 */
import { accountStore } from '../accounts/account-store.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { audit } from '../audit/audit.ts'
import { foldPasted } from '../../contract/fold.ts'
import { toBase64url } from '../crypto/base64.ts'
import { hmac } from '../crypto/digest.ts'
import { DecisionNotHeld, type Statement } from '../db/database.ts'
import { harmlessReason } from '../delivery/messages/harmless.ts'
import { outbox } from '../delivery/outbox/outbox.ts'
import type { Desk } from './desk.ts'
import { OperatorError } from './operator-error.ts'
import { registrationStore } from './registration-store.ts'

export type Decision =
  { readonly is: 'approved' } | { readonly is: 'refused'; readonly reason: string }

/** What the citizen may still read on one line of the message. */
const longestReason = 500

/**
 * Decides. A second time, it says so and changes nothing.
 *
 * @param user the user ID that the person chose, or the account's id
 * @returns what to tell the officer
 * @throws OperatorError when there is nothing to decide, or it was decided otherwise
 */
export async function decide(desk: Desk, user: string, decision: Decision): Promise<string> {
  if (decision.is === 'refused') requireReason(desk, decision.reason)
  const found = await find(desk, user)
  if (found.account?.status !== 'awaiting') return settledBefore(desk, user, found, decision)
  try {
    await desk.database.together(...(await writesOf(desk, found.account, decision)))
  } catch (cause) {
    if (!(cause instanceof DecisionNotHeld)) throw cause
    // Another officer was faster, between the two calls.
    return settledBefore(desk, user, await find(desk, user), decision)
  }
  const done = desk.say[decision.is](user)
  return contactOf(found.account) ? done : `${done}\n${desk.say.nobodyToTell}`
}

function requireReason({ say }: Desk, reason: string): void {
  if (harmlessReason(reason) === '') throw new OperatorError(say.reasonMissing)
  if ([...reason].length > longestReason) throw new OperatorError(say.reasonLong)
}

interface Found {
  readonly account: FoundAccount | null
  readonly status: FoundAccount['status'] | null
}

async function find(desk: Desk, user: string): Promise<Found> {
  const { database, keys, municipality } = desk
  const store = accountStore(database, keys, municipality)
  const registrations = registrationStore(database, keys, municipality.public.slug)
  const [byName, byId, status] = await database.together(
    await store.find([{ kind: 'user-id', value: foldPasted(user).toLowerCase() }]),
    store.findById(user),
    registrations.statusOf(user),
  )
  const account = byId ?? byName
  return { account, status: status ?? account?.status ?? null }
}

function settledBefore({ say }: Desk, user: string, { status }: Found, decision: Decision): string {
  switch (status) {
    case 'active':
      if (decision.is === 'approved') return say.alreadyApproved(user)
      throw new OperatorError(say.alreadyApproved(user))
    case 'suspended':
      if (decision.is === 'refused') return say.alreadyRefused(user)
      throw new OperatorError(say.alreadyRefused(user))
    case 'unconfirmed':
      throw new OperatorError(say.unconfirmed(user))
    case 'awaiting':
    case null:
      throw new OperatorError(say.nobody(user))
  }
}

const contactOf = ({ contacts }: FoundAccount) =>
  contacts.find(({ channel, proven }) => proven && channel === 'email') ??
  contacts.find(({ proven }) => proven)

async function writesOf(
  { database, keys, municipality }: Desk,
  account: FoundAccount,
  decision: Decision,
): Promise<readonly Statement[]> {
  const { slug } = municipality.public
  const store = registrationStore(database, keys, slug)
  // An account is decided about once, so these are the same however often it is tried.
  const idFor = async (prefix: string) =>
    `${prefix}_${toBase64url(await hmac(keys.code.eldest.key, 'decision', slug, account.id, prefix)).slice(0, 22)}`
  const effect =
    decision.is === 'approved' ? store.approve(account.id) : await store.refuse(account.id)
  const entry = audit(database, keys, slug).entry(
    await idFor('aud'),
    `registration_${decision.is}`,
    account.id,
  )
  const contact = contactOf(account)
  const message = outbox(database, keys, nobodyHandsOver, slug).enqueue({
    id: await idFor('msg'),
    name: decision.is,
    to: contact ? { channel: contact.channel, value: contact.value } : null,
    locale: account.locale,
    account: account.id,
    lifetime: municipality.private.lifetimes.notice,
    words: {
      name: account.view.details['givenNames'] ?? '',
      ...(decision.is === 'approved'
        ? { user: userOf(account) }
        : { reason: harmlessReason(decision.reason) }),
    },
  })
  return [...effect, await entry, await message]
}

/** What the person signs in with. */
const userOf = ({ identifiers }: FoundAccount): string =>
  (identifiers.find(({ kind }) => kind === 'user-id') ?? identifiers[0])?.value ?? ''

/** The queue is the Worker's: its sweeper hands over what the operator has written. */
const nobodyHandsOver = {
  sendBatch: () => Promise.reject(new OperatorError('The operator has no queue.')),
}
