/**
 * What a postal code says of an address: one code an answer, so that the corpus cannot be taken as a whole. Beyond what is
 * free it costs work that grows (docs/decisions/017-proof-of-work-instead-of-waits.md), for a school has one address.
 */
import { isPostalCode, postalPlace } from '../../contract/postal-place.ts'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { geoStore } from '../geo/postal-code-store.ts'
import { clientIpOf } from '../http/client-ip.ts'
import type { AppContext } from '../http/context.ts'
import type { LimitKey } from '../limits/buckets.ts'
import type { RateLimit } from '../limits/limiter.ts'
import type { WorkDone } from '../proof-of-work/proof-of-work.ts'
import type { Operation } from './operation.ts'

/** A day: post offices publish twice a month, and a new settlement can always be typed. */
const remembered = 'public, max-age=86400'

/** RFC 9110 §13.1.2: any of a list, weak or strong, or the asterisk. */
const names = (header: string, etag: string) =>
  header.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))

/** Stands for the look-ups where proofs of work name the kind of flow. */
const kind = 'postal-code'

interface Priced {
  readonly asked: LimitKey
  readonly limit: Extract<RateLimit, { allowed: false }>
  readonly work: WorkDone | null
  readonly about: string
}

/** @throws AuthError `proof_of_work_required`, unless enough was done for this very code */
async function requirePaid(context: AppContext, { asked, limit, work, about }: Priced) {
  const { database, limiter, proofOfWork } = context.get('services')
  const { overdrawn } = limit
  if (!work || !(await proofOfWork.isEnough(work, about, overdrawn))) {
    const challenge = await proofOfWork.challenge(kind, about, overdrawn)
    throw new AuthError('proof_of_work_required', { challenge })
  }
  // What makes the next ones dearer.
  await database.batch(await limiter.owe(asked))
}

export const geo: readonly Operation[] = [
  {
    method: 'get',
    path: paths.geo,
    access: 'anyone',
    success: { status: 304 },
    summary: 'State, municipality and settlements of one postal code',
    response: postalPlace,
    errors: ['not_found', 'proof_of_work_required'],
    async handle(context) {
      const { country = '', code = '' } = context.req.param()
      // What cannot be a code costs no look-up.
      if (!isPostalCode(country, code)) throw new AuthError('not_found')
      const { database, limiter, proofOfWork } = context.get('services')
      const asked = ['postalCodeFromSource', clientIpOf(context)] as const
      const [limit, work, place] = await database.batch(
        await limiter.consume(...asked),
        await proofOfWork.redeem(kind, context.req.query('human')),
        geoStore(database).postalCode(country, code),
      )
      if (!limit.allowed)
        await requirePaid(context, { asked, limit, work, about: `${country} ${code}` })
      if (!place) throw new AuthError('not_found')
      const etag = `"${toBase64url(await sha256(JSON.stringify(place))).slice(0, 22)}"`
      context.header('Cache-Control', remembered)
      context.header('ETag', etag)
      return names(context.req.header('if-none-match') ?? '', etag)
        ? context.body(null, 304)
        : context.json(place)
    },
  },
]
