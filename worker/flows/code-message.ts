/** Writes the message with a flow's code, the first time and again, and decides who receives it. */
import { isAccountFlow } from '../../contract/account-flows.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { linkToken } from '../../contract/link-token.ts'
import type { Seconds } from '../../contract/units.ts'
import type { Contact } from '../accounts/contact.ts'
import type { OutgoingMessage } from '../delivery/outbox/outbox.ts'
import type { SendDecision } from './allowance.ts'
import { longestOfMail } from './more-time.ts'
import type { ContextWith, Effects, OpenChallenge, StepContext } from './step.ts'
import { greetedAs } from './registrant.ts'
import { noticeInstead } from './taken-account.ts'

type CodeContext = StepContext<'verify-code'>

/** A profile may give an e-mail longer; a code by telephone lives ten minutes at most (NIST SP 800-63B-4 §3.1.3.2). */
export const lifetimeOf = (
  context: Pick<CodeContext, 'config' | 'municipality' | 'state'>,
): Seconds =>
  (isMail(context) ? context.config.lifetime : undefined) ??
  context.municipality.private.lifetimes.code

const isMail = ({ state: { destination } }: Pick<CodeContext, 'state'>): boolean =>
  (destination?.contact?.channel ?? destination?.channel ?? 'email') === 'email'

/** Makes a new code and the message that carries it; the message is written to nobody when it is held back. */
export async function sendNew(
  context: CodeContext,
  { isSent, wait }: SendDecision,
): Promise<Effects> {
  const { ports, state } = context
  const lifetime = lifetimeOf(context)
  const { issued, message } = await prepared(context, lifetime, { isSent })
  const { contact, to, channel } = state.destination ?? { contact: null }
  const now = ports.now()
  return {
    state: {
      challenge: {
        challenge: issued.challenge,
        channel: contact?.channel ?? channel ?? 'email',
        ...(to !== undefined && { to }),
        message: message.id,
        locale: context.flow.locale,
        sentAt: now,
        issuedAt: now,
        ...(!isSent && { held: wait === undefined ? ('unseen' as const) : ('told' as const) }),
        ...(wait !== undefined && { heldUntil: now + wait }),
      },
    },
    writes: [issued.write, await ports.outbox.enqueue(message)],
    messages: [message.id],
    minimumLifetime: lifetime,
  }
}

/**
 * Sends the same code again, because the first message may still arrive; only while at least half of its lifetime is
 * left, so that there is time to use it. When the first message was held back, or the code's record is lost, a new code
 * takes its place for the rest of the lifetime that the screen shows. A code is always drawn and stored, as spent when it
 * is not needed, and the message is always written, so that the work is the same (T12).
 */
export async function sendAgain(
  context: CodeContext,
  { heldUntil: _heldUntil, ...open }: OpenChallenge,
  left: Seconds,
  { isSent }: SendDecision,
): Promise<Effects> {
  const { ports } = context
  const isLost = await ports.codes.isLost(open.challenge.id)
  const isMissing = open.held !== undefined || isLost
  const { issued, message } = await prepared(context, left, { isSent, spent: !isMissing })
  const newMessage = await ports.outbox.enqueue(message)
  const { held: _held, ...sent } = open
  const challenge: OpenChallenge = isMissing
    ? {
        ...sent,
        challenge: issued.challenge,
        message: message.id,
        ...(!isSent && { held: 'unseen' as const }),
      }
    : open
  return {
    state: { challenge: { ...challenge, sentAt: ports.now() } },
    writes: [
      issued.write,
      isMissing || !isSent ? newMessage : ports.outbox.repeat(message.id, open.message),
    ],
    messages: [message.id],
  }
}

/** Sends nothing and changes nothing, except that the wait is shown: the code that was sent before still works. */
export const showWait = (
  { ports }: ContextWith<'now'>,
  open: OpenChallenge,
  wait: number,
): Effects => ({
  state: { challenge: { ...open, heldUntil: ports.now() + wait } },
})

/** A code that lives so long, and the message that would carry it. */
async function prepared(
  context: CodeContext,
  lifetime: Seconds,
  { isSent, spent }: { readonly isSent: boolean; readonly spent?: boolean },
) {
  const { ports, state, flow, config, idempotencyKey, client } = context
  const contact = state.destination?.contact ?? null
  const issued = await ports.codes.issue(
    {
      flow: flow.id,
      purpose: `${flow.kind}/${config.id}`,
      subject: state.subject ?? flow.id,
      destination: contact && isSent && !state.taken ? `${contact.channel}:${contact.value}` : '',
    },
    config.digits,
    {
      lifetime,
      ...(isMail(context) && { longest: longestOfMail(lifetimeOf(context)) }),
      ...(spent !== undefined && { spent }),
    },
  )
  const { challenge, code, secret } = issued
  const message: OutgoingMessage = {
    ...addressed(context, contact, isSent),
    id: await ports.idFor('msg', idempotencyKey, config.id),
    locale: flow.locale,
    flow: flow.id,
    lifetime,
    words: {
      // An SMS is read on a phone that may be no browser: it always carries a code.
      ...((config.by !== 'link' || contact?.channel === 'sms') && { code }),
      ...(config.by !== 'code' && {
        link: ports.linkTo(flow.kind, linkToken(challenge.id, secret)),
      }),
      user: state.username ?? '',
      minutes: String(Math.round(lifetime / 60)),
      name: greetedAs(state.registrant),
      device: client.device,
      ...client.geolocation,
    },
  }
  return { issued, message }
}

const messageOf = (kind: FlowKind, { when }: CodeContext['config']) =>
  when === 'factor_by_message' || when === 'message_chosen'
    ? 'factor-code'
    : when === 'code_instead'
      ? 'sign-in-code'
      : kind === 'recover'
        ? 'recovery-code'
        : isAccountFlow(kind)
          ? 'contact-code'
          : 'confirm-contact'

/** The message and its recipient. The owner of a taken or suspended account gets a notice instead, without a code. */
function addressed(
  { state, flow, config }: Pick<CodeContext, 'state' | 'flow' | 'config'>,
  contact: Contact | null,
  isSent: boolean,
): Pick<OutgoingMessage, 'name' | 'to' | 'account'> {
  if (state.taken)
    return {
      name: noticeInstead(state.taken),
      to: isSent ? state.taken.contact : null,
      account: state.taken.account,
    }
  return {
    name: messageOf(flow.kind, config),
    to: isSent ? contact : null,
    ...(state.account && { account: state.account }),
  }
}
