/** What a sign-in does about second factors: refuses to end without one that is due, and keeps what was said. */
import type { Notification } from '../notify.ts'
import { inUse, notifyAll } from '../notify.ts'
import type { FlowContext } from '../step.ts'

/** @param session the one that is opened */
export async function factorsOfSignIn(
  context: FlowContext,
  account: string,
  session: string,
): Promise<Notification> {
  const { ports, state, municipality, client, idempotencyKey } = context
  const { factors: setting } = municipality.public
  if (!setting) return { writes: [], messages: [] }
  const { factor, newFactor, recoveryCodes = [] } = state
  const isBoth = state.passkey?.includes('mfa') ?? false
  const isShown = isBoth || factor !== undefined || !!newFactor
  const notice = await toldOf(context, account)
  const removed = await ports.idFor('aud', idempotencyKey, 'factor_removed', account)
  return {
    writes: [
      await ports.audit.entry(
        removed,
        'factor_removed',
        account,
        { device: client.device, by: 'reset' },
        ports.factors.factorResetIsDue(account),
      ),
      ...ports.factors.carryOutFactorReset(account),
      ...(newFactor ? [await ports.factors.addFactor(account, newFactor)] : []),
      ...(newFactor && recoveryCodes.length > 0
        ? await ports.factors.setRecoveryCodes(account, recoveryCodes)
        : []),
      await ports.factors.signInMustBeWhole(account, isShown, client.deviceKey),
      ...(setting.required && !isBoth ? [ports.factors.mustHaveFactor(account)] : []),
      ...(isShown ? [ports.factors.factorShown(session, [])] : []),
      // Whoever can show one has not lost them.
      ...(isShown ? [ports.factors.stopFactorReset(account)] : []),
      ...(factor === 'email' || factor === 'sms'
        ? [ports.factors.factorUsed(account, factor)]
        : []),
      ...(state.remembers && !state.shared ? [await remembered(context, account)] : []),
      ...notice.writes,
    ],
    messages: notice.messages,
  }
}

async function remembered(
  { ports, municipality, client, idempotencyKey }: FlowContext,
  account: string,
) {
  const id = await ports.idFor('dev', idempotencyKey, account)
  const { rememberedDevice } = municipality.private.lifetimes
  const { device, deviceKey: secret } = client
  return ports.factors.trustDevice(account, { id, device, secret }, rememberedDevice)
}

/** All contacts are told that a code on paper is used up, or that a factor was turned on. */
async function toldOf(context: FlowContext, account: string): Promise<Notification> {
  const { ports, state, idempotencyKey, client } = context
  const event = state.newFactor
    ? 'factor_added'
    : state.factor === 'recovery-code'
      ? 'recovery_code_used'
      : undefined
  if (event === undefined) return { writes: [], messages: [] }
  const [found] = await ports.batch(ports.accounts.findById(account))
  const entry = await ports.idFor('aud', idempotencyKey, event, account)
  const message = event === 'factor_added' ? 'factor-added' : 'recovery-code-used'
  const notice = found
    ? await notifyAll(context, message, inUse(context, found))
    : { writes: [], messages: [] }
  return {
    writes: [
      await ports.audit.entry(entry, event, account, { device: client.device }),
      ...(await ports.accounts.rememberPlace(entry, account, client.geolocation)),
      ...notice.writes,
    ],
    messages: notice.messages,
  }
}
