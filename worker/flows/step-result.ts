/** What a request of a flow is answered: the screen that a citizen comes to, or how the flow ended. */
import type { FlowKind, Screen } from '../../contract/flow.ts'
import type { Locale } from '../../contract/locale.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { AuthError } from '../auth-error.ts'
import type { MessageStatus } from '../delivery/outbox/outbox.ts'
import type { FlowRow } from './flow-store.ts'
import { done, screenAt, stepAt } from './position.ts'
import type { Client, ContextWith, FlowContext, FlowState } from './step.ts'

/** The result of one request: the next screen, and the refresh token when it signed somebody in. */
export interface StepResult {
  readonly screen: Screen
  readonly refreshToken?: string
  /** The citizen was signed in before: nothing is to be known of the browser that was not. */
  readonly isRenewed?: true
  /** On a computer that others use: cookies end with the browser. */
  readonly shared?: true
}

export const sharing = ({ shared }: Pick<FlowState, 'shared'>) => (shared ? { shared } : {})

/** Who asks, and the name of this attempt. */
export interface FlowRequest {
  readonly client: Client
  readonly idempotencyKey: string
  /** Solution of a proof of work, where one came along. */
  readonly solution?: string
  /** The language that the page is in; the flow's where it does not say. */
  readonly locale?: Locale
}

/** The context that a step receives: the flow as its row holds it, and the client. */
export const contextOf = (
  { municipality, ports }: Pick<FlowContext, 'municipality' | 'ports'>,
  kind: FlowKind,
  row: FlowRow,
  attempt: FlowRequest,
  status?: MessageStatus,
): FlowContext => ({
  ...attempt,
  ...(status && { messageStatus: status }),
  municipality,
  ports,
  flow: { id: row.id, kind, locale: attempt.locale ?? row.locale },
  // What this Worker encrypted, it can read again: the encryption is authenticated.
  state: row.state as FlowState,
})

/** The screen at which the flow stands, whoever moved it there. */
export async function screenOf(context: FlowContext, at: string): Promise<StepResult> {
  if (at === done) return ending(context, undefined)
  return {
    screen: screenAt(context, stepAt(context.municipality, context.flow.kind, at)),
    ...sharing(context.state),
  }
}

/** @param read the account, where it is known already */
export async function ending(
  context: FlowContext,
  read: FoundAccount | undefined,
): Promise<StepResult> {
  const { session, account: id, ending: end, renewed } = context.state
  const shared = sharing(context.state)
  if (!end) throw new Error('a flow is done without having ended')
  if (!session || !id) {
    const waits = end.told?.resendIn !== undefined && { flow: context.flow.id }
    const screen = { at: done, ...waits, ...end } as const
    const opened = renewed === undefined ? undefined : await context.ports.sessions.renewed(renewed)
    if (!opened) return { screen, ...shared }
    const { grant, refreshToken } = opened
    return {
      screen: { ...screen, session: grant },
      refreshToken,
      isRenewed: true,
      ...(opened.shared && { shared: true }),
    }
  }
  const account = read ?? (await stillSignedIn(context, id, session.id))
  const { methods } = session
  const { grant, refreshToken } = await context.ports.sessions.grant(
    session.id,
    account.view,
    methods,
    context.state.shared === true,
  )
  return { screen: { at: done, ...end, session: grant }, refreshToken, ...shared }
}

/** An end that is asked for again gives nothing that has been taken back since. */
async function stillSignedIn(
  { ports }: ContextWith<'accounts' | 'batch' | 'sessions'>,
  id: string,
  session: string,
): Promise<FoundAccount> {
  const [account, alive] = await ports.batch(
    ports.accounts.findById(id),
    ports.sessions.list(id, session),
  )
  if (account?.status !== 'active' || !alive.some(({ current }) => current))
    throw new AuthError('session_ended')
  return account
}
