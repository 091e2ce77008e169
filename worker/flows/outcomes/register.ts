/**
 * Makes the account, whole, and says what is next: a session, an officer's decision, or a temporary password. Where the
 * city's register knows another address of the person, that one is told at once.
 */
import { AuthError } from '../../auth-error.ts'
import { begun } from '../begun.ts'
import { tellRegistered } from '../dispute.ts'
import { newAccount } from '../new-account.ts'
import type { FlowContext } from '../step.ts'
import { toldInstead } from '../taken.ts'
import { temporaryPassword } from '../temporary-password.ts'
import { tellOne } from '../notify.ts'
import { settled, type Ending, type Outcome } from './outcome.ts'

export const register: Outcome = {
  async finish(context) {
    const ending = await made(context)
    const told = await tellRegistered(context)
    return {
      ...ending,
      writes: [...(ending.writes ?? []), ...told.writes],
      messages: [...(ending.messages ?? []), ...told.messages],
    }
  },

  /** Two may choose one user ID at the same time: whoever is second chooses another. */
  async lost({ ports, facts }) {
    const userIds = (facts.person?.identifiers ?? []).filter(({ kind }) => kind === 'user-id')
    const [namesake] = await ports.together(await ports.accounts.find(userIds))
    return namesake ? new AuthError('user_id_taken') : undefined
  },
}

function made(context: FlowContext): Promise<Ending> {
  if (context.facts.proven.includes('temporary-password')) return unconfirmed(context)
  return context.municipality.private.approval === 'officer' ? awaiting(context) : active(context)
}

async function active(context: FlowContext): Promise<Ending> {
  const { ports, facts, operation, visitor } = context
  const account = await newAccount(context, settled(facts.person), 'active')
  const session = {
    id: await ports.idFor('ses', operation, account.id),
    account: account.id,
    device: visitor.device,
    methods: ['pwd', 'otp'],
    ...(facts.shared && { shared: facts.shared }),
  }
  const entry = await ports.idFor('aud', operation, 'registered')
  const told = await tellOne(context, 'account-created', settled(facts.destination).contact, {
    account: account.id,
  })
  return {
    outcome: 'registered',
    facts: { account: account.id, session },
    writes: [
      ...(await ports.accounts.create(account)),
      ports.sessions.open(session),
      await ports.limiter.giveBack(...begun(context)),
      ...(facts.shared || visitor.deviceKey === ''
        ? []
        : await ports.accounts.rememberDevice(account.id, visitor.deviceKey)),
      await ports.audit.entry(entry, 'registered', account.id, {
        device: visitor.device,
        leaks: facts.leaks ?? 'unchecked',
      }),
      ...told.writes,
    ],
    messages: told.messages,
  }
}

async function awaiting(context: FlowContext): Promise<Ending> {
  const { ports, facts, operation } = context
  const account = await newAccount(context, settled(facts.person), 'awaiting')
  const entry = await ports.idFor('aud', operation, 'registered')
  const told = await tellOne(context, 'awaiting-approval', settled(facts.destination).contact, {
    account: account.id,
  })
  return {
    outcome: 'awaiting_approval',
    facts: { account: account.id },
    writes: [
      ...(await ports.accounts.create(account)),
      await ports.audit.entry(entry, 'registered', account.id, { status: 'awaiting' }),
      ...told.writes,
    ],
    messages: told.messages,
  }
}

/** Nothing is proven yet: the account exists for its temporary password alone, and gives way to the next attempt. */
async function unconfirmed(context: FlowContext): Promise<Ending> {
  const { ports, facts, operation } = context
  const { taken, destination } = facts
  const person = settled(facts.person)
  // Somebody who is registered already is told so at their own address; the rows that this leaves answer to nobody.
  const named = taken ? { ...person, identifiers: [], contacts: [] } : person
  const account = await newAccount(context, named, 'unconfirmed')
  const temporary = await temporaryPassword(context, account.id)
  const entry = await ports.idFor('aud', operation, 'temporary_password_sent')
  const told = await tellOne(
    context,
    taken ? toldInstead(taken) : 'temporary-password',
    taken ? taken.contact : (destination?.contact ?? null),
    { account: taken?.account ?? account.id, password: temporary.text },
  )
  return {
    outcome: 'temporary_password_sent',
    ...(destination?.to !== undefined && { told: { to: destination.to } }),
    writes: [
      ...(await ports.accounts.create(account)),
      temporary.write,
      await ports.audit.entry(entry, 'temporary_password_sent', account.id),
      ...told.writes,
    ],
    messages: told.messages,
  }
}
