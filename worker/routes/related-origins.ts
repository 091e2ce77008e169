/** The pages under other domains that may use the passkeys of this host. @see WebAuthn L3 §5.11 */
import * as v from 'valibot'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { findMunicipality } from '../municipalities/find.ts'
import { municipalities } from '#municipalities'
import type { Operation } from './operation.ts'

export const relatedOrigins: Operation = {
  method: 'get',
  path: paths.relatedOrigins,
  access: 'anyone',
  summary: 'Which origins may use passkeys that are made for this host',
  response: v.strictObject({ origins: v.array(v.string()) }),
  errors: ['not_found'],
  handle(context) {
    const { hostname } = new URL(context.req.url)
    const here = Object.keys(municipalities)
      .flatMap((slug) => findMunicipality(slug, context.env)?.public.passkeys ?? [])
      .filter(({ rpId }) => rpId === hostname)
    const origins = here.flatMap(({ relatedOrigins: related = [] }) => related)
    if (origins.length === 0) throw new AuthError('not_found')
    context.header('Cache-Control', 'public, max-age=3600')
    return Promise.resolve(context.json({ origins: [...new Set(origins)] }))
  },
}
