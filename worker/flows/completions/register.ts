/**
 * Creates the complete account and decides what follows: a session, an officer's decision, or a temporary password. When
 * the city's register has another address of the person, that address is notified at once.
 */
import type { AccountStatus } from '../../accounts/account-reader.ts'
import type { NewAccount } from '../../accounts/account-store.ts'
import { AuthError } from '../../auth-error.ts'
import { beginLimits } from '../begin-limits.ts'
import { decidedBy, untilInLetter } from '../decided-by.ts'
import { linked } from '../linking.ts'
import { notifyRegistered } from '../dispute.ts'
import { civilRegistryMatchOf } from '../civil-registry-match.ts'
import type { FlowContext, Registrant } from '../step.ts'
import { noticeInstead } from '../taken-account.ts'
import { temporaryPassword } from '../set-password.ts'
import { notifyOne, type Notification } from '../notify.ts'
import { heldDocument, rivalNotified } from '../rival.ts'
import { claimOf } from './claim-received.ts'
import { resendable, settled, type Ending, type Completion } from './completion.ts'

export const register: Completion = {
  async finish(context) {
    const ending = await made(context)
    const notification = await notifyRegistered(context)
    return withAll(ending, notification)
  },

  resend: (context) => temporarySent(context, settled(context.state.account)),

  endsAs: ({ private: { approval } }, { rival }) =>
    approval === 'officer' ? 'awaiting_approval' : rival ? 'claim_received' : 'registered',

  /** Two citizens may choose one user ID at the same time: the second must choose another. The rest was taken before. */
  async lost({ ports, state }) {
    const { identity, linkable } = state
    const [link] = identity ? await ports.batch(await ports.identities.findLink(identity)) : []
    if (link && linkable) return new AuthError('identity_taken')
    const userIds = (state.registrant?.identifiers ?? []).filter(({ kind }) => kind === 'user-id')
    const [namesake] = await ports.batch(await ports.accounts.find(userIds))
    return new AuthError(namesake ? 'user_id_taken' : 'registration_overtaken')
  },
}

const withAll = (ending: Ending, { writes, messages }: Notification): Ending => ({
  ...ending,
  writes: [...(ending.writes ?? []), ...writes],
  messages: [...(ending.messages ?? []), ...messages],
})

/** What an account that nobody has proven yet would be opened by must not be a stranger's (T14): there nothing is linked. */
async function made(context: FlowContext): Promise<Ending> {
  if (context.state.proven.includes('temporary-password')) return unconfirmed(context)
  if (context.municipality.private.approval === 'officer') return awaiting(context)
  const kind = await heldDocument(context, settled(context.state.registrant))
  return kind === undefined ? active(context) : claiming(context, kind)
}

/** With the address proven the registration waits for its document, which the desk will settle: it opens nothing. */
async function claiming(context: FlowContext, kind: string): Promise<Ending> {
  const { ports, state, flow } = context
  const registrant = settled(state.registrant)
  const account = await newAccount(context, registrant, 'unconfirmed')
  const ending = await claimOf(
    context,
    { id: account.id, locale: flow.locale, ...registrant },
    kind,
  )
  return {
    ...ending,
    writes: [...(await ports.accounts.create(account)), ...(ending.writes ?? [])],
  }
}

/** The identity that the citizen came with opens the account from now on. */
async function withIdentity(
  context: FlowContext,
  account: NewAccount,
  ending: Ending,
): Promise<Ending> {
  const { identity, linkable } = context.state
  return identity && linkable ? withAll(ending, await linked(context, identity, account)) : ending
}

async function active(context: FlowContext): Promise<Ending> {
  const { ports, state, idempotencyKey, client } = context
  const account = await newAccount(context, settled(state.registrant), 'active')
  const session = {
    id: await ports.idFor('ses', idempotencyKey, account.id),
    account: account.id,
    device: client.device,
    methods: ['pwd', 'otp'],
    ...(client.key !== undefined && { key: client.key }),
    ...(state.shared && { shared: state.shared }),
  }
  const entry = await ports.idFor('aud', idempotencyKey, 'registered')
  const notification = await notifyOne(
    context,
    'account-created',
    settled(state.destination).contact,
    {
      account: account.id,
    },
  )
  return withIdentity(context, account, {
    outcome: 'registered',
    state: { account: account.id, session },
    writes: [
      ...(await ports.accounts.create(account)),
      ports.sessions.open(session),
      await ports.limiter.giveBack(...beginLimits(context)),
      ...(state.shared ? [] : await ports.accounts.rememberDevice(account.id, client.deviceKey)),
      await ports.audit.entry(entry, 'registered', account.id, {
        device: client.device,
        leaks: state.leaks ?? 'unchecked',
      }),
      ...notification.writes,
    ],
    messages: notification.messages,
  })
}

async function awaiting(context: FlowContext): Promise<Ending> {
  const { ports, state, idempotencyKey } = context
  const account = await newAccount(context, settled(state.registrant), 'awaiting')
  const answered = decidedBy(context.municipality, ports)
  const entry = await ports.idFor('aud', idempotencyKey, 'registered')
  const notification = await notifyOne(
    context,
    'awaiting-approval',
    settled(state.destination).contact,
    { account: account.id, words: untilInLetter(answered) },
  )
  return withIdentity(context, account, {
    outcome: 'awaiting_approval',
    told: answered,
    state: { account: account.id },
    writes: [
      ...(await ports.accounts.create(account)),
      await ports.audit.entry(entry, 'registered', account.id, { status: 'awaiting' }),
      ...notification.writes,
    ],
    messages: notification.messages,
  })
}

/** Nothing is proven yet: the account exists for its temporary password alone, and gives way to the next attempt. */
async function unconfirmed(context: FlowContext): Promise<Ending> {
  const { ports, state } = context
  const { taken } = state
  const registrant = settled(state.registrant)
  // A citizen who is registered already is told so at the address on record; nothing can use the rows written here.
  const named = taken ? { ...registrant, identifiers: [], contacts: [] } : registrant
  const account = await newAccount(context, named, 'unconfirmed')
  // Whose own address it is reads of it in the message that would carry the password.
  const rival = taken ? { writes: [], messages: [] } : await rivalNotified(context)
  const ending = await temporarySent(context, account.id)
  return {
    ...ending,
    // Kept for when the message is asked for again.
    state: { account: account.id },
    writes: [...(await ports.accounts.create(account)), ...rival.writes, ...(ending.writes ?? [])],
    messages: [...rival.messages, ...(ending.messages ?? [])],
  }
}

/** The password that opens it, or, of somebody who is registered already, the word that they are. */
async function temporarySent(context: FlowContext, account: string): Promise<Ending> {
  const { ports, state, idempotencyKey } = context
  const { taken, destination } = state
  const temporary = await temporaryPassword(context)
  const entry = await ports.idFor('aud', idempotencyKey, 'temporary_password_sent')
  const notification = await notifyOne(
    context,
    taken ? noticeInstead(taken) : 'temporary-password',
    taken ? taken.contact : (destination?.contact ?? null),
    { account: taken?.account ?? account, password: temporary.text },
  )
  const { to } = destination ?? {}
  return {
    outcome: 'temporary_password_sent',
    told: { ...(to !== undefined && { to }), ...resendable(context) },
    writes: [
      await temporary.setFor(account),
      await ports.audit.entry(entry, 'temporary_password_sent', account),
      ...notification.writes,
    ],
    messages: notification.messages,
  }
}

/** What is stored of a registrant, whatever follows. */
async function newAccount(
  { ports, state, flow, idempotencyKey }: FlowContext,
  { details, identifiers, contacts, agreements }: Registrant,
  status: AccountStatus,
): Promise<NewAccount> {
  const proven = status === 'unconfirmed' ? undefined : state.destination?.contact?.value
  const match = civilRegistryMatchOf(state)
  return {
    id: await ports.idFor('acc', idempotencyKey),
    status,
    locale: flow.locale,
    password: state.password ?? null,
    identifiers: identifiers.map((one) => ({
      ...one,
      proven: proven !== undefined && match === 'found',
    })),
    agreements,
    details: { ...details, ...(match && { register: match }) },
    contacts: contacts.map((contact) => ({ ...contact, proven: contact.value === proven })),
  }
}
