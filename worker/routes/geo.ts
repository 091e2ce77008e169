/** What a postal code says of an address: one code an answer, so that the corpus cannot be taken as a whole. */
import { isPostalCode, postalPlace } from '../../contract/postal-place.ts'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { requireAllowed } from '../flows/require-allowed.ts'
import { geoStore } from '../geo/geo-store.ts'
import { clientIpOf } from '../http/client-ip.ts'
import type { Operation } from './operation.ts'

/** A day: post offices publish twice a month, and a new settlement can always be typed. */
const remembered = 'public, max-age=86400'

/** RFC 9110 §13.1.2: any of a list, weak or strong, or the asterisk. */
const names = (header: string, etag: string) =>
  header.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))

export const geo: readonly Operation[] = [
  {
    method: 'get',
    path: paths.geo,
    access: 'anyone',
    success: { status: 304 },
    summary: 'State, municipality and settlements of one postal code',
    response: postalPlace,
    errors: ['not_found', 'too_many_attempts'],
    async handle(context) {
      const { country = '', code = '' } = context.req.param()
      // What cannot be a code costs no look-up.
      if (!isPostalCode(country, code)) throw new AuthError('not_found')
      const { database, limiter } = context.get('services')
      const [limit, place] = await database.batch(
        await limiter.consume('postalCodeFromSource', clientIpOf(context)),
        geoStore(database).postalCode(country, code),
      )
      requireAllowed(limit)
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
