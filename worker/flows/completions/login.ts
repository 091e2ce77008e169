/** Opens a session for whoever has proven the account's password or used its passkey, and keeps what the sign-in asked for besides. */
import { AuthError } from '../../auth-error.ts'
import type { Write } from '../../db/database.ts'
import { factorMethods } from '../factor-methods.ts'
import type { ContextWith, FlowContext, FlowState } from '../step.ts'
import { settled, type Completion, type Ending } from './completion.ts'
import { factorReset } from './factor-reset.ts'
import { claimReceived } from './claim-received.ts'
import { factorsOfSignIn } from './factors-of-sign-in.ts'
import { recoveryTold } from './recovery-told.ts'

export const login: Completion = {
  repeatable: true,

  lost: lostSignIn,

  finish: (context) =>
    context.state.heldDocument === undefined
      ? sessionOpened(context, context.state.passkey ?? ['pwd'])
      : claimReceived(context, context.state.heldDocument),
}

/** Why a sign-in did not take effect, where that can be told. */
export async function lostSignIn({
  ports,
  state,
}: ContextWith<'accounts' | 'batch', 'state'>): Promise<AuthError | undefined> {
  const [account] = await ports.batch(ports.accounts.findById(settled(state.account)))
  // Confirmed meanwhile, in another tab, by whoever had the same temporary password: its owner.
  if (state.confirms)
    return new AuthError(account?.status === 'active' ? 'already_done' : 'registration_overtaken')
  // Suspended while the sign-in was under way; whose it is, the password has shown.
  if (account?.status === 'suspended') return new AuthError('account_suspended')
  // What was proven is no longer the password.
  return account?.passwordChangedAt === state.passwordChangedAt
    ? undefined
    : new AuthError('flow_expired')
}

/**
 * The end of every sign-in: a session; or, where every second factor is lost, none.
 *
 * @param first by what it was shown whose account it is, by the names of RFC 8176
 */
export async function sessionOpened(
  context: FlowContext,
  first: readonly string[],
): Promise<Ending> {
  const { ports, state, flow, idempotencyKey, client } = context
  const account = settled(state.account)
  if (state.conditions?.includes('factor_lost')) return resetInstead(context, account)
  const session = {
    id: await ports.idFor('ses', idempotencyKey, account),
    account,
    device: client.device,
    methods: [...new Set([...first, ...secondMethod(state), ...factorMethods(state)])],
    ...(client.key !== undefined && { key: client.key }),
    ...(state.shared && { shared: state.shared }),
  }
  const id = await ports.idFor('aud', idempotencyKey, 'signed_in', account)
  const second = await factorsOfSignIn(context, account, session.id)
  const told = await recoveryTold(context, account)
  return {
    outcome: 'signed_in',
    // What was shown once is not kept.
    state: { session, ...(state.newFactor && { newFactor: null, recoveryCodes: [] }) },
    writes: [
      ...(await writesOfSteps(context, account)),
      ports.sessions.open(session),
      ...second.writes,
      ...told.writes,
      ports.accounts.setLocale(account, flow.locale),
      await ports.audit.entry(id, 'signed_in', account, {
        device: client.device,
        session: session.id,
      }),
      ...(await ports.accounts.rememberPlace(session.id, account, client.geolocation)),
      ...(await keptBySignIn(context, account)),
    ],
    messages: [...second.messages, ...told.messages],
  }
}

/** Nobody is signed in without what the account asks for. */
async function resetInstead(context: FlowContext, id: string) {
  const [account] = await context.ports.batch(context.ports.accounts.findById(id))
  if (account?.status !== 'active') throw new AuthError('flow_expired')
  return factorReset(context, account)
}

/** Whoever signs in wants the account: a deletion that waits is taken back. */
async function keptBySignIn(
  { ports, idempotencyKey, client }: FlowContext,
  account: string,
): Promise<readonly Write[]> {
  const id = await ports.idFor('aud', idempotencyKey, 'deletion_cancelled', account)
  const { device } = client
  const isDue = ports.accounts.deletionIsDue(account)
  return [
    await ports.audit.entry(id, 'deletion_cancelled', account, { device }, isDue),
    ports.accounts.keepAccount(account),
  ]
}

/** What was shown besides, by its name of RFC 8176. */
const secondMethod = ({
  question,
  conditions,
}: Pick<FlowState, 'question' | 'conditions'>): readonly string[] =>
  conditions?.includes('code_instead') ? ['otp'] : question === undefined ? [] : ['kba']

/** Whoever comes with a temporary password has recovered: what a thief had by the old one ends (T44). */
const endedByRecovery = (
  {
    ports: { accounts, factors, identities, sessions, codes },
    municipality,
  }: ContextWith<'accounts' | 'factors' | 'identities' | 'sessions' | 'codes', 'municipality'>,
  account: string,
): readonly Write[] => [
  sessions.endAll(account),
  codes.spendAll(account),
  ...accounts.undoContactChanges(account),
  identities.unlinkSince(account, municipality.private.lifetimes.undo),
  accounts.endDownloads(account),
  factors.distrustDevices(account),
  factors.restFactors(account, 'email', municipality.private.lifetimes.undo),
]

/** What the further steps of a sign-in took: a password for a temporary one, questions, agreements, the device. */
async function writesOfSteps(
  context: ContextWith<
    'accounts' | 'audit' | 'codes' | 'factors' | 'idFor' | 'identities' | 'passkeys' | 'sessions',
    'state' | 'flow' | 'idempotencyKey' | 'client' | 'municipality'
  >,
  account: string,
): Promise<readonly Write[]> {
  const { ports, state, flow, idempotencyKey, client } = context
  const entry = async (event: 'questions_set' | 'agreements_accepted' | 'password_changed') =>
    ports.audit.entry(await ports.idFor('aud', idempotencyKey, event), event, account, {
      by: 'sign-in',
    })
  const { password, questions, agreed, confirms, temporaryUntil, provenPhone } = state
  return [
    ...(confirms ? await ports.accounts.confirm(account, confirms) : []),
    // Another one that somebody asked for meanwhile does not take from its reader what was proven with this one.
    ...(temporaryUntil === undefined ? [] : [ports.accounts.temporaryMustLive(temporaryUntil)]),
    ...(provenPhone ? [await ports.accounts.provePhone(account, provenPhone.value)] : []),
    ...(password === undefined
      ? [ports.accounts.passwordMustStand(account, settled(state.passwordChangedAt))]
      : [
          ...ports.accounts.setPassword(account, password, settled(state.passwordChangedAt)),
          ports.accounts.forgetDevices(account),
          ...(temporaryUntil === undefined ? [] : endedByRecovery(context, account)),
          ports.passkeys.removeAll(account),
          await entry('password_changed'),
        ]),
    ...(questions
      ? [...ports.accounts.setQuestions(account, questions), await entry('questions_set')]
      : []),
    ...(agreed
      ? [
          ...(await ports.accounts.accept(account, flow.locale, agreed)),
          await entry('agreements_accepted'),
        ]
      : []),
    // One that others use is nobody's.
    ...(state.shared ? [] : await ports.accounts.rememberDevice(account, client.deviceKey)),
  ]
}
