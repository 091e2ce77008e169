/** Whoever acts in an account is signed in to it, and has just proven its password: held at every step and at the end. */
import { AuthError } from '../auth-error.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Write } from '../db/database.ts'
import { levelMustStand, requireLevel } from './required-level.ts'
import type { ContextWith, FlowContext } from './step.ts'

/**
 * The session that asks, of the account that the flow is about.
 *
 * @throws AuthError `session_required`
 */
export function requireOwner({ client, state }: Pick<FlowContext, 'client' | 'state'>) {
  const { session } = client
  if (!session || session.account !== (state.account ?? session.account))
    throw new AuthError('session_required')
  return session
}

/** The account as it is now. @throws AuthError `session_required`, `session_ended` */
export async function ownAccount(
  context: ContextWith<'accounts' | 'batch', 'client' | 'state'>,
): Promise<FoundAccount> {
  const { account: id } = requireOwner(context)
  const [account] = await context.ports.batch(context.ports.accounts.findById(id))
  if (account?.status !== 'active') throw new AuthError('session_ended')
  return account
}

/**
 * Refuse the batch when the session has ended meanwhile, the password that was proven is another by now, the account has
 * not the level that the city asks for, or a second factor is due that was not shown.
 */
export function ownerMustStand(
  context: ContextWith<
    'accounts' | 'factors' | 'sessions',
    'client' | 'state' | 'municipality' | 'flow'
  >,
): readonly Write[] {
  const { id, account } = requireOwner(context)
  const { ports, state } = context
  if (state.passwordChangedAt === undefined) throw new Error('an act begins with the password')
  return [
    ports.accounts.passwordMustStand(account, state.passwordChangedAt),
    ports.sessions.mustLive(id, account),
    ...levelMustStand(context, account),
    ...(asksFactor(context)
      ? [ports.factors.actMustBeWhole(account, state.factor !== undefined, id)]
      : []),
  ]
}

/** Whether the flow asks for a second factor, and so must not end without. */
const asksFactor = ({ municipality, flow }: Pick<FlowContext, 'municipality' | 'flow'>): boolean =>
  municipality.public.flows[flow.kind]?.some(({ step }) => step === 'second-factor') ?? false

/** Why the end did not take effect, where nothing but the owner had to stand. */
export async function ownerLost(
  context: ContextWith<'accounts' | 'batch', 'client' | 'state' | 'municipality' | 'flow'>,
): Promise<AuthError | undefined> {
  const account = await ownAccount(context)
  requireLevel(context, account)
  return account.passwordChangedAt === context.state.passwordChangedAt
    ? undefined
    : new AuthError('flow_expired')
}
