/** Sends a code and a link to a contact, and takes one of them back as proof of control. */
import { maskPhone } from '../../../contract/contact.ts'
import { readIdentifier, type IdentifierField } from '../../../contract/fields/identifier.ts'
import type { Answer } from '../../../contract/fields/index.ts'
import { AuthError } from '../../auth-error.ts'
import type { Contact } from '../accounts-port.ts'
import type { Challenge } from '../codes-port.ts'
import type { OutgoingMessage } from '../outbox-port.ts'
import type { Effects, OpenChallenge, Step, StepContext } from '../step.ts'
import { takeTry, triesOf } from '../tries.ts'
import { withinBudget } from '../within-budget.ts'

/** How long a citizen waits before another message may be asked for; the limiter holds the same. */
const patience = (context: StepContext<'verify-code'>) =>
  context.municipality.private.limits.resendOfFlow.refill

export const verifyCode: Step<'verify-code'> = {
  async enter(entered) {
    const context = entered.use.phone ? towardsPhone(entered) : entered
    const [, isWithin] = await context.ports.together(...(await slots(context)))
    return context === entered ? send(context, isWithin) : askedOfPhone(context, isWithin)
  },

  view(context) {
    const { channel, to, sentAt, issuedAt } = openChallenge(context)
    const now = context.ports.now()
    return {
      channel,
      form: channel === 'email' && context.use.by === 'link' ? 'link' : 'code',
      ...(to !== undefined && { to }),
      ...(isUndelivered(context) && { undelivered: true }),
      resendIn: Math.max(0, sentAt + patience(context) - now),
      expiresIn: Math.max(0, issuedAt + lifetimeOf(context) - now),
    }
  },

  async answer(context, values) {
    const { challenge, channel } = openChallenge(context)
    const { use, facts } = context
    // The number stays unproven, and recovers nothing.
    if (use.phone && (values['code'] ?? '') === '') return {}
    // Whoever follows the link in the message answers by following it, and not here.
    if (channel === 'email' && use.by === 'link') throw new AuthError('step_out_of_order')
    if (use.identifier) {
      await takeTry(context)
      if (!sameName(use.identifier, values, facts.username ?? '')) throw new AuthError('wrong_code')
      // The name was right: what may still be wrong is the code, which has tries of its own.
      await context.ports.commit([await context.ports.limiter.giveBack(triesOf(context))])
    }
    const effects = await proof(context, { code: values['code'] ?? '' }, challenge)
    return use.phone && facts.phone ? { ...effects, facts: { provenPhone: facts.phone } } : effects
  },

  async resend(context) {
    const { ports, operation } = context
    const open = openChallenge(context)
    const [ofFlow, isWithin, isOpen] = await ports.together(
      ...(await slots(context)),
      ports.codes.isOpen(open.challenge.id),
    )
    if (!ofFlow.allowed) throw new AuthError('too_soon', { retryAfter: ofFlow.retryAfter })
    if (!isOpen) return send(context, isWithin)
    // Within its life a second message carries the same code: the first may still arrive.
    const message = await ports.idFor('msg', operation, 'again')
    return {
      facts: { challenge: { ...open, sentAt: ports.now() } },
      writes: [
        isWithin
          ? ports.outbox.repeat(message, open.message)
          : await ports.outbox.enqueue(toNobody(context, message)),
      ],
      messages: [message],
    }
  },
}

/** Redeems a link's secret as the step's answer would redeem its code; one that only leads to it, is recognised. */
export async function followLink(
  context: StepContext<'verify-code'>,
  secret: string,
): Promise<Effects> {
  const { challenge } = openChallenge(context)
  try {
    if (context.use.by !== 'code-behind-link') return await proof(context, { secret }, challenge)
    await context.ports.codes.recognise(challenge, secret)
    return {}
  } catch (refusal) {
    // Whoever followed a link has no screen on which to ask for another code.
    const isOver = refusal instanceof AuthError && refusal.code === 'code_expired'
    throw isOver ? new AuthError('link_spent', { cause: refusal }) : refusal
  }
}

/** To the number of whoever is signing in, shown no further than as theirs. */
function towardsPhone<Context extends StepContext<'verify-code'>>(context: Context): Context {
  const { phone } = context.facts
  if (!phone) throw new Error('a number is to be proven that nobody has')
  const destination = { contact: phone, channel: phone.channel, to: maskPhone(phone.value) }
  return { ...context, facts: { ...context.facts, destination } }
}

/** Sent, and remembered, so that the next sign-in does not ask again. */
async function askedOfPhone(
  context: StepContext<'verify-code'>,
  isWithin: boolean,
): Promise<Effects> {
  const { ports, facts } = context
  const sent = await send(context, isWithin)
  const asked = await ports.accounts.phoneAsked(facts.account ?? '', facts.phone?.value ?? '')
  return {
    ...sent,
    facts: { ...sent.facts, ...(facts.destination && { destination: facts.destination }) },
    writes: [...(sent.writes ?? []), asked],
  }
}

/** A profile may give an e-mail longer; a code by telephone lives ten minutes at most (NIST SP 800-63B-4 §3.1.3.2). */
function lifetimeOf({ use, facts, municipality }: StepContext<'verify-code'>) {
  const { contact, channel } = facts.destination ?? {}
  const isMail = (contact?.channel ?? channel ?? 'email') === 'email'
  return (isMail ? use.lifetime : undefined) ?? municipality.private.lifetimes.code
}

/**
 * Only of an address that was typed here to register it, where the message is sent for the typing. Whether the account
 * of somebody who recovers has a mailbox that works is nobody's to know (T11).
 */
const isUndelivered = ({ flow, facts, fate }: StepContext<'verify-code'>): boolean => {
  const { contact, to } = facts.destination ?? {}
  // What goes to the owner of a document that is taken is nobody else's to know either.
  const sentTo = facts.taken ? facts.taken.contact : contact
  return (
    fate === 'undeliverable' && flow.kind === 'register' && to !== undefined && to === sentTo?.value
  )
}

/** Whether what is typed beside the code names the same as what the flow began with. */
function sameName(field: IdentifierField, values: Answer, username: string): boolean {
  const begun = readIdentifier(username, field.accepts)
  return readIdentifier(values[field.name] ?? '', field.accepts).some((typed) =>
    begun.some(({ kind, value }) => kind === typed.kind && value === typed.value),
  )
}

function openChallenge({ facts }: StepContext<'verify-code'>): OpenChallenge {
  if (!facts.challenge) throw new Error('a code is waited for that was never sent')
  return facts.challenge
}

/** Whether it is soon enough after the message before, and whether the budget has one left for this contact. */
const slots = async (context: StepContext<'verify-code'>) => {
  const { ports, flow, facts } = context
  const contact = facts.taken ? facts.taken.contact : (facts.destination?.contact ?? null)
  return [
    await ports.limiter.take('resendOfFlow', flow.id),
    await withinBudget(context, contact),
  ] as const
}

async function proof(
  { ports, facts }: StepContext<'verify-code'>,
  given: { readonly code: string } | { readonly secret: string },
  challenge: Challenge,
): Promise<Effects> {
  const writes = await ports.codes.redeem(challenge, given)
  // A code that went to nobody proves nothing, even if it was guessed.
  if (!facts.destination?.contact || facts.taken) throw new AuthError('wrong_code')
  return { writes }
}

async function send(context: StepContext<'verify-code'>, isWithin: boolean): Promise<Effects> {
  const { ports, facts, flow, use, operation, visitor } = context
  const { contact, to, channel } = facts.destination ?? { contact: null }
  const about: Omit<Challenge, 'id'> = {
    flow: flow.id,
    purpose: `${flow.kind}/${use.id}`,
    subject: facts.subject ?? flow.id,
    destination: contact && !facts.taken ? `${contact.channel}:${contact.value}` : '',
  }
  const lifetime = lifetimeOf(context)
  const issued = await ports.codes.issue(about, use.digits, lifetime)
  const { challenge, code, secret, write } = issued
  const message: OutgoingMessage = {
    ...addressed(context, contact, isWithin),
    id: await ports.idFor('msg', operation, use.id),
    locale: flow.locale,
    flow: flow.id,
    lifetime,
    words: {
      // An SMS is read on a phone that may be no browser: it always carries a code.
      ...((use.by !== 'link' || contact?.channel === 'sms') && { code }),
      ...(use.by !== 'code' && { link: ports.linkTo(flow.kind, `${challenge.id}.${secret}`) }),
      user: facts.username ?? '',
      minutes: String(Math.round(lifetime / 60)),
      name: facts.person?.details['givenNames'] ?? '',
      device: visitor.device,
      ...visitor.place,
    },
  }
  const now = ports.now()
  return {
    facts: {
      challenge: {
        challenge,
        channel: contact?.channel ?? channel ?? 'email',
        ...(to !== undefined && { to }),
        message: message.id,
        sentAt: now,
        issuedAt: now,
      },
    },
    writes: [write, await ports.outbox.enqueue(message)],
    messages: [message.id],
    ...(use.lifetime && { lives: lifetime }),
  }
}

/** What a second sending over the limits leaves: a row that ends unsent, so that the work is the same (T12). */
const toNobody = (context: StepContext<'verify-code'>, id: string): OutgoingMessage => ({
  ...addressed(context, null, false),
  id,
  locale: context.flow.locale,
  flow: context.flow.id,
  lifetime: lifetimeOf(context),
  words: {},
})

/** What is sent to whom. Somebody who is already registered is told so at their own address, with no code. */
function addressed(
  { facts, flow }: StepContext<'verify-code'>,
  contact: Contact | null,
  isWithin: boolean,
): Pick<OutgoingMessage, 'name' | 'to' | 'account'> {
  if (facts.taken)
    return {
      name: 'already-registered',
      to: isWithin ? facts.taken.contact : null,
      account: facts.taken.account,
    }
  return {
    name: flow.kind === 'recover' ? 'recovery-code' : 'confirm-contact',
    to: isWithin ? contact : null,
    ...(facts.account && { account: facts.account }),
  }
}
