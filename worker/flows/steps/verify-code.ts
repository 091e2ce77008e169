/** Sends a code and a link to a contact, and takes one of them back as proof of control. */
import { AuthError } from '../../auth-error.ts'
import type { Challenge, Contact, OutgoingMessage } from '../ports.ts'
import type { Effects, OpenChallenge, Step, StepContext } from '../step.ts'

/** How long a citizen waits before another message may be asked for; the limiter holds the same. */
const patience = (context: StepContext<'verify-code'>) =>
  context.municipality.private.limits.resendOfFlow.refill

export const verifyCode: Step<'verify-code'> = {
  async enter(context) {
    const [, toContact, toContactDaily] = await context.ports.together(...(await slots(context)))
    return send(context, toContact.allowed && toContactDaily.allowed)
  },

  view(context) {
    const { channel, to, sentAt, issuedAt } = openChallenge(context)
    const now = context.ports.now()
    const { code } = context.municipality.private.lifetimes
    return {
      channel,
      ...(to !== undefined && { to }),
      resendIn: Math.max(0, sentAt + patience(context) - now),
      expiresIn: Math.max(0, issuedAt + code - now),
    }
  },

  async answer(context, values) {
    const { challenge } = openChallenge(context)
    return proof(context, { code: values['code'] ?? '' }, challenge)
  },

  async resend(context) {
    const { ports, operation } = context
    const open = openChallenge(context)
    const [ofFlow, toContact, toContactDaily, isOpen] = await ports.together(
      ...(await slots(context)),
      ports.codes.isOpen(open.challenge.id),
    )
    if (!ofFlow.allowed) throw new AuthError('too_soon', { retryAfter: ofFlow.retryAfter })
    const allowed = toContact.allowed && toContactDaily.allowed
    if (!isOpen) return send(context, allowed)
    // Within its life a second message carries the same code: the first may still arrive.
    const message = await ports.idFor('msg', operation, 'again')
    return {
      facts: { challenge: { ...open, sentAt: ports.now() } },
      writes: [
        allowed
          ? ports.outbox.repeat(message, open.message)
          : await ports.outbox.enqueue(toNobody(context, message)),
      ],
      messages: [message],
    }
  },
}

/** Redeems a link's secret as the step's answer would redeem its code. */
export const followLink = (context: StepContext<'verify-code'>, secret: string) =>
  proof(context, { secret }, openChallenge(context).challenge).catch((refusal: unknown) => {
    // Whoever followed a link has no screen on which to ask for another code.
    const isOver = refusal instanceof AuthError && refusal.code === 'code_expired'
    throw isOver ? new AuthError('link_spent', { cause: refusal }) : refusal
  })

function openChallenge({ facts }: StepContext<'verify-code'>): OpenChallenge {
  if (!facts.challenge) throw new Error('a code is waited for that was never sent')
  return facts.challenge
}

/** Counted by where the message would go, or by who was asked for when it goes to nobody: the same work. */
async function slots({ ports, flow, facts }: StepContext<'verify-code'>) {
  const contact = facts.taken ? facts.taken.contact : facts.destination?.contact
  const by = contact?.value ?? facts.subject ?? flow.id
  return [
    await ports.limiter.take('resendOfFlow', flow.id),
    await ports.limiter.take('messageToDestination', by),
    await ports.limiter.take('messageToDestinationDaily', by),
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

async function send(context: StepContext<'verify-code'>, allowed: boolean): Promise<Effects> {
  const { ports, facts, flow, use, operation, municipality } = context
  const { contact, to } = facts.destination ?? { contact: null }
  const about: Omit<Challenge, 'id'> = {
    flow: flow.id,
    purpose: `${flow.kind}/${use.id}`,
    subject: facts.subject ?? flow.id,
    destination: contact && !facts.taken ? `${contact.channel}:${contact.value}` : '',
  }
  const lifetime = municipality.private.lifetimes.code
  const issued = await ports.codes.issue(about, use.digits, lifetime)
  const { challenge, code, secret, write } = issued
  const message: OutgoingMessage = {
    ...addressed(context, contact, allowed),
    id: await ports.idFor('msg', operation, use.id),
    locale: flow.locale,
    flow: flow.id,
    lifetime,
    words: {
      code,
      link: ports.linkTo(flow.kind, `${challenge.id}.${secret}`),
      minutes: String(Math.round(lifetime / 60)),
      name: facts.person?.details['givenNames'] ?? '',
    },
  }
  const now = ports.now()
  return {
    facts: {
      challenge: {
        challenge,
        channel: contact?.channel ?? 'email',
        ...(to !== undefined && { to }),
        message: message.id,
        sentAt: now,
        issuedAt: now,
      },
    },
    writes: [write, await ports.outbox.enqueue(message)],
    messages: [message.id],
  }
}

/** What a second sending over the limits leaves: a row that ends unsent, so that the work is the same (T12). */
const toNobody = (context: StepContext<'verify-code'>, id: string): OutgoingMessage => ({
  ...addressed(context, null, false),
  id,
  locale: context.flow.locale,
  flow: context.flow.id,
  lifetime: context.municipality.private.lifetimes.code,
  words: {},
})

/** What is sent to whom. Somebody who is already registered is told so at their own address, with no code. */
function addressed(
  { facts, flow }: StepContext<'verify-code'>,
  contact: Contact | null,
  allowed: boolean,
): Pick<OutgoingMessage, 'name' | 'to' | 'account'> {
  if (facts.taken)
    return {
      name: 'already-registered',
      to: allowed ? facts.taken.contact : null,
      account: facts.taken.account,
    }
  return {
    name: flow.kind === 'register' ? 'confirm-contact' : 'recovery-code',
    to: allowed ? contact : null,
    ...(facts.account && { account: facts.account }),
  }
}
