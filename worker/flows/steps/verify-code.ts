/** Sends a code and a link to a contact, and takes one of them back as proof of control. */
import { isAccountFlow } from '../../../contract/account-flows.ts'
import { maskPhone } from '../../../contract/contact-mask.ts'
import { readIdentifier, type IdentifierField } from '../../../contract/fields/identifier.ts'
import type { FieldValues } from '../../../contract/fields/index.ts'
import { seconds } from '../../../contract/units.ts'
import { AuthError } from '../../auth-error.ts'
import { sendDecision, consumeBudget, type SendDecision } from '../allowance.ts'
import { lifetimeOf, sendAgain, sendNew, showWait } from '../code-message.ts'
import type { Challenge } from '../../codes/codes.ts'
import { longestOfMail, mostProlonged } from '../more-time.ts'
import type {
  ContextWith,
  Effects,
  FlowContext,
  OpenChallenge,
  Step,
  StepContext,
} from '../step.ts'
import { rivalNotified } from '../rival.ts'
import { consumeTry, triesOf } from '../step-tries.ts'

/** How long a citizen waits before another message may be asked for; the limiter holds the same. */
const resendInterval = (context: Pick<FlowContext, 'municipality'>) =>
  context.municipality.private.limits.resendOfFlow.refill

export const verifyCode: Step<'verify-code'> = {
  async enter(entered) {
    const context = entered.config.phone ? withPhoneDestination(entered) : entered
    const { ports, flow } = context
    const [allowance] = await ports.batch(
      await consumeBudget(context, recipientOf(context)),
      // Never refused here, because a repeated beginning is one flow. The wait for the next message counts from it.
      await ports.limiter.consume('resendOfFlow', flow.id),
    )
    const decision = await sendDecision(context, allowance)
    if (context !== entered) return sendToPhone(context, decision)
    const [sent, rival] = [await sendNew(context, decision), await rivalNotified(context)]
    return {
      ...sent,
      writes: [...(sent.writes ?? []), ...rival.writes],
      messages: [...(sent.messages ?? []), ...rival.messages],
    }
  },

  view(context) {
    const open = openChallenge(context)
    const { channel, to, sentAt, heldUntil } = open
    const now = context.ports.now()
    const expiresIn = Math.max(0, endOf(context, open) - now)
    return {
      channel,
      form: channel === 'email' && context.config.by === 'link' ? 'link' : 'code',
      ...(to !== undefined && { to }),
      ...(isUndelivered(context) && { undelivered: true }),
      ...(heldUntil !== undefined && { heldBack: true as const }),
      resendIn: Math.max(0, (heldUntil ?? sentAt + resendInterval(context)) - now),
      expiresIn,
      ...(open.endsAt !== undefined && { prolonged: true as const }),
      ...(expiresIn > 0 && isProlongable(context, open) && { prolongable: true as const }),
    }
  },

  async answer(context, values) {
    const { challenge, channel } = openChallenge(context)
    const { config, state } = context
    // The number stays unproven, and recovers nothing.
    if (config.phone && (values['code'] ?? '') === '') return {}
    // A step with a link is answered by following the link, not here.
    if (channel === 'email' && config.by === 'link') throw new AuthError('step_out_of_order')
    if (config.identifier) {
      const triesLeft = await consumeTry(context)
      if (!sameName(config.identifier, values, state.username ?? ''))
        throw new AuthError('wrong_code', { triesLeft })
      // The name was right: what may still be wrong is the code, which has tries of its own.
      await context.ports.commit([await context.ports.limiter.giveBack(triesOf(context))])
    }
    const effects = await checkCode(context, { code: values['code'] ?? '' }, challenge)
    if (config.when === 'factor_by_message') return { ...effects, state: { factor: channel } }
    return config.phone && state.phone
      ? { ...effects, state: { provenPhone: state.phone } }
      : effects
  },

  prolong(context) {
    const open = openChallenge(context)
    const now = context.ports.now()
    if (!isProlongable(context, open) || endOf(context, open) <= now) return {}
    const lifetime = lifetimeOf(context)
    const latest = open.issuedAt + longestOfMail(lifetime)
    const endsAt = Math.max(endOf(context, open), Math.min(now + lifetime, latest))
    return {
      state: { challenge: { ...open, endsAt } },
      writes: [context.ports.codes.prolong(open.challenge.id, seconds(endsAt - now))],
    }
  },

  async resend(context) {
    const { ports, flow } = context
    const open = openChallenge(context)
    const [allowance, left] = await ports.batch(
      await consumeBudget(context, recipientOf(context), { flow: flow.id }),
      ports.codes.left(open.challenge.id),
    )
    const decision = await sendDecision(context, allowance)
    if (decision.wait !== undefined) return showWait(context, open, decision.wait)
    // The stated lifetime must be true when it is read, so with less left a new code is sent. So it is where the screen
    // said that no code was sent, which needs no hiding, and where the page's language has changed.
    const isAlive = left * 2 >= lifetimeOf(context) && (open.locale ?? flow.locale) === flow.locale
    return isAlive && open.held !== 'told'
      ? sendAgain(context, open, left, decision)
      : sendNew(context, decision)
  },
}

/** Takes a link's secret as the answer takes a code; a link that only leads to the code's screen is only checked. */
export async function followLink(
  context: StepContext<'verify-code'>,
  secret: string,
): Promise<Effects> {
  const { challenge } = openChallenge(context)
  try {
    if (context.config.by !== 'code-behind-link')
      return await checkCode(context, { secret }, challenge)
    await context.ports.codes.check(challenge, { secret })
    return {}
  } catch (refusal) {
    throw ofLink(refusal)
  }
}

/** Seconds since 1970 at which what was sent stops working. */
const endOf = (
  context: Pick<StepContext<'verify-code'>, 'config' | 'municipality' | 'state'>,
  { endsAt, issuedAt }: OpenChallenge,
) => endsAt ?? issuedAt + lifetimeOf(context)

/** Only an e-mailed code can be given more time; on a telephone the citizen asks for another message. */
const isProlongable = (
  { state }: Pick<FlowContext, 'state'>,
  { channel, heldUntil }: OpenChallenge,
): boolean =>
  channel === 'email' && heldUntil === undefined && (state.prolonged ?? 0) < mostProlonged

/** Sends to the number of the citizen who is signing in, and shows it masked. */
function withPhoneDestination<Context extends StepContext<'verify-code'>>(
  context: Context,
): Context {
  const { phone } = context.state
  if (!phone) throw new Error('a number is to be proven that nobody has')
  const destination = { contact: phone, channel: phone.channel, to: maskPhone(phone.value) }
  return { ...context, state: { ...context.state, destination } }
}

/** Sends the code, and remembers that the number was asked about, so that the next sign-in does not ask again. */
async function sendToPhone(
  context: StepContext<'verify-code'>,
  decision: SendDecision,
): Promise<Effects> {
  const { ports, state } = context
  const sent = await sendNew(context, decision)
  const asked = await ports.accounts.phoneAsked(state.account ?? '', state.phone?.value ?? '')
  return {
    ...sent,
    state: { ...sent.state, ...(state.destination && { destination: state.destination }) },
    writes: [...(sent.writes ?? []), asked],
  }
}

/** Whoever followed a link has no screen on which a code is typed, or another one asked for. */
function ofLink(refusal: unknown): unknown {
  if (!(refusal instanceof AuthError)) return refusal
  if (refusal.code === 'code_expired' || refusal.code === 'code_spent')
    return new AuthError('link_spent', { cause: refusal })
  if (refusal.code === 'wrong_code') return new AuthError('link_damaged', { cause: refusal })
  return refusal
}

/**
 * Whether the screen may say that a message was not delivered: only for an address that was typed here to register it.
 * Whether an account under recovery has a working mailbox must not show (T11).
 */
const isUndelivered = ({
  flow,
  state,
  messageStatus,
}: Pick<FlowContext, 'flow' | 'state' | 'messageStatus'>): boolean => {
  const { contact, to } = state.destination ?? {}
  // What goes to the owner of a document that is taken is nobody else's to know either.
  const sentTo = state.taken ? state.taken.contact : contact
  return (
    messageStatus === 'undeliverable' &&
    (flow.kind === 'register' || isAccountFlow(flow.kind)) &&
    to !== undefined &&
    to === sentTo?.value
  )
}

/** Whether what is typed beside the code names the same as what the flow began with. */
function sameName(field: IdentifierField, values: FieldValues, username: string): boolean {
  const begun = readIdentifier(username, field.accepts)
  return readIdentifier(values[field.name] ?? '', field.accepts).some((typed) =>
    begun.some(({ kind, value }) => kind === typed.kind && value === typed.value),
  )
}

function openChallenge({ state }: Pick<FlowContext, 'state'>): OpenChallenge {
  if (!state.challenge) throw new Error('a code is waited for that was never sent')
  return state.challenge
}

/** The contact that receives the message: the owner's, where the identifier is taken. */
const recipientOf = ({ state }: Pick<FlowContext, 'state'>) =>
  state.taken ? state.taken.contact : (state.destination?.contact ?? null)

async function checkCode(
  { ports, state, flow }: ContextWith<'codes', 'state' | 'flow'>,
  presented: { readonly code: string } | { readonly secret: string },
  challenge: Challenge,
): Promise<Effects> {
  const triesLeft = await ports.codes.check(challenge, presented)
  // A code that went to nobody, or was held back, proves nothing, even if it was guessed.
  if (!state.destination?.contact || state.taken || state.challenge?.held)
    throw new AuthError('wrong_code', { triesLeft })
  // That of another browser's flow is spent when this one ends.
  return challenge.flow === flow.id ? { writes: ports.codes.spend(challenge.id) } : {}
}
