/** The municipality whose own host this is, for addresses without a slug. */
import { AuthError } from '../auth-error.ts'
import type { AppContext } from '../http/context.ts'
import { municipalities } from '#municipalities'
import type { Municipality } from '../municipalities/municipality.ts'
import { municipalityInForce } from '../settings/in-force.ts'

/** @throws AuthError `not_found` where the host has none, or several */
export async function municipalityOfHost(context: AppContext): Promise<Municipality> {
  const files: Readonly<Record<string, Municipality>> = municipalities
  const { host } = new URL(context.req.url)
  const [slug, ...others] = Object.keys(files).filter(
    (one) => new URL(files[one]?.private.base ?? 'https://none.invalid').host === host,
  )
  const found = others.length === 0 ? await municipalityInForce(slug, context.env) : undefined
  if (!found) throw new AuthError('not_found')
  return found
}
