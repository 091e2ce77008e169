/** What an officer has typed of a service, read by the schema that the operator's command reads by. */
import * as v from 'valibot'
import type { ServiceError, ServiceErrors, ServiceForm } from '../../../contract/desk/services.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import {
  lacksFactors,
  sectorOf,
  serviceSettings,
  type ServiceSettings,
} from '../../openid/service.ts'
import { linesOf } from '../../settings/setting.ts'

export type ReadForm =
  | { readonly ok: true; readonly settings: ServiceSettings }
  | { readonly ok: false; readonly errors: ServiceErrors }

/** A JWKS, or its keys alone; undefined for what is neither. */
function keysIn(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read : (read as { readonly keys?: unknown } | null)?.keys
  } catch {
    return undefined
  }
}

/** Of what is said of each claim, what is said. */
const said = (claims: ServiceForm['claims']) =>
  Object.fromEntries(
    Object.entries(claims)
      .map(([claim, purposes]) => {
        const some = Object.entries(purposes).filter(([, text]) => text.trim() !== '')
        return [claim, Object.fromEntries(some)] as const
      })
      .filter(([, purposes]) => Object.keys(purposes).length > 0),
  )

const addresses = ['redirects', 'signedOut', 'backChannel']

function errorOf({ type }: v.BaseIssue<unknown>, field: string): ServiceError {
  if (type === 'min_length') return 'required'
  if (type === 'max_length') return 'too_long'
  return addresses.includes(field) ? 'address_malformed' : 'malformed'
}

export function readServiceForm(
  profile: Pick<PublicProfile, 'factors'>,
  { backChannel, claims, factor, keys, sector, ...form }: ServiceForm,
): ReadForm {
  const redirects = linesOf(form.redirects)
  const ownSector = sector === '' ? sectorOf(redirects) : sector
  const settings = {
    ...form,
    redirects,
    signedOut: linesOf(form.signedOut),
    ...(backChannel !== '' && { backChannel }),
    claims: said(claims),
    ...(factor && { factor }),
    sector: ownSector ?? '',
    ...(form.proves === 'key' && { keys: keysIn(keys) ?? [] }),
  }
  const read = v.safeParse(serviceSettings, settings)
  const errors: ServiceErrors = Object.fromEntries([
    ...(read.issues ?? []).map((issue) => {
      const [field = ''] = (v.getDotPath(issue) ?? '').split('.')
      return [field, errorOf(issue, field)] as const
    }),
    ...(ownSector === undefined ? [['sector', 'sector_needed'] as const] : []),
    ...(factor && lacksFactors(profile, { factor }) ? [['factor', 'no_factors'] as const] : []),
  ])
  if (read.success && Object.keys(errors).length === 0) return { ok: true, settings: read.output }
  // Of addresses that are none there is no host: who mends them has mended it.
  const { sector: ofHost, ...others } = errors
  const isOwn = sector === '' && errors.redirects !== undefined
  return { ok: false, errors: ofHost && !isOwn ? { ...others, sector: ofHost } : others }
}
