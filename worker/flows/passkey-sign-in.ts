/**
 * Signs in by a passkey, which an authenticator has chosen: nobody is told which ones anybody has. What is no passkey's
 * of this city ends before anything is opened, and costs no hash; what follows is what follows a password.
 */
import type { FieldValues } from '../../contract/fields/index.ts'
import { AuthError } from '../auth-error.ts'
import type { LimitKey } from '../limits/buckets.ts'
import { provenState, whyClosed } from './proven-sign-in.ts'
import { requireWork, requireWorkAhead, settle, workDone } from './require-work.ts'
import type { Effects, FlowContext } from './step.ts'

/** What is asked for, whoever asks: no name was typed. */
const nobody = 'passkey'

export async function signInByPasskey(context: FlowContext, values: FieldValues): Promise<Effects> {
  const { client, idempotencyKey, ports } = context
  const credential = values['credentialId'] ?? ''
  // Before the database: what was not given to this browser, and what another page has signed, costs nothing further.
  const challenge = await ports.passkeys.use.challengeIn(values)
  const uses = client.browser.map((to) => ({ purpose: 'sign-in', to }) as const)
  const expiresAt = await ports.passkeys.challenges.expiry(challenge, uses)
  if (expiresAt === null) throw new AuthError('passkey_refused')

  const counted: LimitKey = ['signInFailuresFromSource', client.clientIp]
  await requireWorkAhead(context, nobody, [counted])
  const [work, limit, spentBy, kept, account, requirementsOf] = await ports.batch(
    await workDone(context),
    await ports.limiter.consume(...counted),
    await ports.passkeys.challenges.spentBy(challenge),
    ports.passkeys.find(credential),
    ports.accounts.findByPasskey(credential),
    await ports.accounts.signInRequirementsByPasskey(credential, client.deviceKey),
  )
  const paid = await requireWork(context, nobody, work, [limit])
  // What was sent before, under another name: a replay, which says nothing about its authenticator.
  if (spentBy !== null && spentBy !== idempotencyKey) throw new AuthError('passkey_refused')
  const isRepeated = spentBy !== null
  const used = kept && (await ports.passkeys.use.verify(values, kept))
  if (!used || account?.id !== kept.account) {
    await ports.commit([
      ...(await settle(context, [counted], { paid, right: false })),
      ...(await ports.attempts.record({
        event: 'sign_in_failed',
        subject: account?.id ?? nobody,
        clientIp: client.clientIp,
        ofAccounts: true,
        details: { device: client.device, by: 'passkey' },
      })),
    ])
    throw new AuthError(kept ? 'passkey_refused' : 'passkey_unknown')
  }
  const settled = await settle(context, [counted], { paid, right: true })
  const isSuspect = kept.isSuspect || (!isRepeated && used.wentBack)
  if (isSuspect) {
    const entry = await ports.idFor('aud', idempotencyKey, 'passkey_suspected')
    await ports.commit([
      ...settled,
      ports.passkeys.suspect(kept),
      await ports.audit.entry(entry, 'passkey_suspected', account.id, { passkey: kept.id }),
    ])
    throw new AuthError('passkey_suspect')
  }
  const closed = whyClosed(account, false)
  if (closed) {
    await ports.commit(settled)
    throw new AuthError(closed)
  }
  return {
    state: {
      ...provenState(
        context,
        account,
        requirementsOf(account.id),
        false,
        used.methods.includes('mfa'),
      ),
      passkey: used.methods,
    },
    writes: [
      ...settled,
      ...(await ports.passkeys.challenges.spend(challenge, expiresAt, idempotencyKey)),
      ...ports.passkeys.used(kept, used, isRepeated),
    ],
    ...(work && { work }),
    account,
  }
}
