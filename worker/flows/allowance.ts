/**
 * Asks the budget about the message that a flow is about to send, in the same words for somebody and for nobody, and
 * says what follows: it goes, it costs work first, or there is a wait that is told.
 *
 * ```ts
 * const [allowance, left] = await ports.batch(
 *   await consumeBudget(context, contact),
 *   ports.codes.left(challenge),
 * )
 * const { isSent, wait } = await sendDecision(context, allowance)
 * ```
 */
import type { FlowKind } from '../../contract/flow.ts'
import { AuthError } from '../auth-error.ts'
import type { Contact } from '../accounts/contact.ts'
import type { Statement } from '../db/database.ts'
import type { Allowance, Named } from '../limits/message-budget.ts'
import type { ContextWith, FlowContext } from './step.ts'

/** Flows whose messages go where somebody says, not to a contact that was proven before. */
const typing: ReadonlySet<FlowKind> = new Set([
  'register',
  'request-contact',
  'change-email',
  'change-phone',
])

/** What whoever asks has typed. A sign-in asks for somebody who has proven the password. */
const namedIn = ({ state, flow }: Pick<FlowContext, 'state' | 'flow'>): Named =>
  state.named ?? { pseudonym: state.account ?? state.subject ?? flow.id }

/** The highest level that was paid for with the work that came along; it is taken, where no step has taken it. */
async function paidIn(
  {
    ports,
    flow,
    solution,
    paid,
  }: ContextWith<'proofOfWork' | 'batch', 'flow' | 'solution' | 'paid'>,
  about: string,
): Promise<number> {
  if (paid) return ports.proofOfWork.worth(paid, about)
  if (solution === undefined) return -1
  const [work] = await ports.batch(await ports.proofOfWork.redeem(flow.kind, solution))
  return work ? ports.proofOfWork.worth(work, about) : -1
}

const askedOf = (
  { state, flow, client }: Pick<FlowContext, 'state' | 'flow' | 'client'>,
  to: Contact | null,
  named: Named | null,
) => ({
  to,
  channel: state.destination?.contact?.channel ?? state.destination?.channel ?? 'email',
  reach: typing.has(flow.kind) ? ('typed' as const) : ('proven' as const),
  named,
  // Whoever registers recovers nothing: no browser is known for it.
  account: typing.has(flow.kind) ? null : (state.account ?? null),
  clientIp: client.clientIp,
  deviceKey: client.deviceKey,
})

/** @param to null: nobody */
export async function consumeBudget(
  context: FlowContext,
  to: Contact | null,
  more: { readonly flow?: string } = {},
): Promise<Statement<Allowance>> {
  const named = namedIn(context)
  const paid = await paidIn(context, named.pseudonym)
  return context.ports.budget.consume({ ...askedOf(context, to, named), ...more, paid })
}

export interface SendDecision {
  /** False: it is written to nobody. */
  readonly isSent: boolean
  /** Seconds until asking again helps: nothing is sent before, and the requester is told so. */
  readonly wait?: number
}

/** @throws AuthError `proof_of_work_required` with a challenge; `too_soon` */
export async function sendDecision(
  context: ContextWith<'proofOfWork', 'state' | 'flow'>,
  allowance: Allowance,
): Promise<SendDecision> {
  const { ports, flow } = context
  switch (allowance.is) {
    case 'allowed':
      return { isSent: allowance.isSent }
    case 'used_up':
      return { isSent: false, wait: allowance.retryAfter }
    case 'too_soon':
      throw new AuthError('too_soon', { retryAfter: allowance.retryAfter })
    case 'dear': {
      const { pseudonym } = namedIn(context)
      const challenge = await ports.proofOfWork.challenge(flow.kind, pseudonym, allowance.level)
      throw new AuthError('proof_of_work_required', { challenge })
    }
  }
}

/**
 * Of a message by which a flow ends, and which its last screen says was sent.
 *
 * @returns whether it goes
 * @throws AuthError as `sendDecision`, and `too_many_messages`: nothing is done before it can be told of
 */
export async function requireMessage(context: FlowContext, to: Contact | null): Promise<boolean> {
  const [allowance] = await context.ports.batch(await consumeBudget(context, to))
  const { isSent, wait } = await sendDecision(context, allowance)
  if (wait !== undefined) throw new AuthError('too_many_messages', { retryAfter: wait })
  return isSent
}

/**
 * For a message that no screen mentions: whatever the budget decides, the requester sees nothing of it.
 *
 * @param reach `owner` for word to whose number the requester has typed
 */
export async function isSentUnseen(
  context: ContextWith<'budget' | 'batch', 'state' | 'flow' | 'client'>,
  to: Contact | null,
  reach?: 'owner',
): Promise<boolean> {
  const asked = { ...askedOf(context, to, null), ...(reach && { reach }), paid: -1 }
  const [allowance] = await context.ports.batch(await context.ports.budget.consume(asked))
  return allowance.is === 'allowed' && allowance.isSent
}
