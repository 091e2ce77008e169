/** Every statement of a sign-in, as `flows/steps/credentials.ts` and `flows/completions/login.ts` send them: by the same stores. */
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { confirmations } from '../../../worker/accounts/confirmations.ts'
import { knownDevices } from '../../../worker/accounts/known-devices.ts'
import { limiter } from '../../../worker/limits/limiter.ts'
import { sessionStore } from '../../../worker/sessions/session-store.ts'
import { signInLimits } from '../../../worker/limits/sign-in-limits.ts'
import { signInRequirementsStore } from '../../../worker/accounts/sign-in-requirements.ts'
import { attempts } from '../../../worker/audit/attempts.ts'
import { audit } from '../../../worker/audit/audit.ts'
import type { Keys } from '../../../worker/crypto/keys.ts'
import type { Database, Statement } from '../../../worker/db/database.ts'
import { proofOfWork } from '../../../worker/proof-of-work/proof-of-work.ts'
import { demo } from '../../../worker/municipalities/demo.ts'

type Batch = (round: number) => Promise<readonly Statement<unknown>[]>

const account = 'acc_scale'
const known = { kind: 'email', value: 'vecina@correo.example' } as const
const nobody = (round: number) =>
  ({ kind: 'email', value: `nadie${round}@correo.example` }) as const

/** Seconds since 1970. */
const now = () => Math.floor(Date.now() / 1000)

/** @returns what is sent before the hash and after it, by whoever is right and by whoever is nobody */
export async function signInBatches(
  database: Database,
  keys: Keys,
): Promise<Readonly<Record<string, Batch>>> {
  const { slug } = demo.public
  const accounts = accountStore(database, keys, demo)
  const limit = limiter(database, keys.index, slug, demo.private.limits, now)
  const limits = signInLimits(limit, keys, slug)
  const record = audit(database, keys, slug)
  const failed = attempts(database, keys, slug, record, now)
  const sessions = sessionStore(database, slug, demo.private.lifetimes)
  await database.batch(
    ...(await accounts.create({
      id: account,
      status: 'active',
      locale: 'es',
      password: 'a record',
      details: {},
      identifiers: [],
      contacts: [{ channel: 'email', value: known.value, proven: true }],
      agreements: [],
    })),
  )
  const looksUp = async (who: typeof known | ReturnType<typeof nobody>, round: number) => {
    const typed = [who]
    const deviceKey = `dev_${round}`
    const pseudonym = await accounts.pseudonym(typed)
    const clientIp = `198.18.${round % 250}.7`
    return [
      await proofOfWork(database, keys, demo, now).redeem('login', undefined),
      await limits.consume({ identifiers: typed, pseudonym, deviceKey, clientIp }),
      await accounts.find(typed),
      await confirmations(database, keys, slug).findPending(typed, ''),
      await signInRequirementsStore(database, keys, slug).signInRequirements(typed, deviceKey, ''),
    ]
  }
  return {
    'before the hash, account': (round) => looksUp(known, round),
    'before the hash, nobody': (round) => looksUp(nobody(round), round),
    'after it, who is right': async (round) => [
      await limit.giveBack(['signInFromSource', `198.18.${round % 250}.7`, account]),
      ...(await knownDevices(database, keys, slug).rememberDevice(account, `dev_${round}`)),
      sessions.open({ id: `ses_scale_${round}`, account, device: 'Chrome', methods: ['pwd'] }),
      await record.entry(`aud_scale_${round}`, 'signed_in', account, { device: 'Chrome' }),
    ],
    'after it, who is nobody': async (round) => [
      ...(await failed.record({
        event: 'sign_in_failed',
        subject: `nobody_${round}`,
        clientIp: `198.18.${round % 250}.7`,
        ofAccounts: true,
      })),
      limit.forgetFull(4),
    ],
  }
}
