/** Reads what the operator says of a service, and refuses what would not be safe or not be understood. */
import * as v from 'valibot'
import { claimNames, type ClaimName } from '../../contract/account-claims.ts'
import { locales, type Locale } from '../../contract/locale.ts'
import {
  sectorOf as commonSector,
  serviceSettings,
  type ServiceSettings,
} from '../../worker/openid/service.ts'
import { OperatorError } from '../operator-error.ts'

/** For `parseArgs` of node:util. */
export const serviceOptions = {
  name: { type: 'string' },
  redirect: { type: 'string', multiple: true },
  'signed-out': { type: 'string', multiple: true },
  'back-channel': { type: 'string' },
  claim: { type: 'string', multiple: true },
  level: { type: 'string' },
  factor: { type: 'boolean' },
  sector: { type: 'string' },
  public: { type: 'boolean' },
} as const

export interface ServiceValues {
  readonly name?: string | undefined
  readonly redirect?: readonly string[] | undefined
  readonly 'signed-out'?: readonly string[] | undefined
  readonly 'back-channel'?: string | undefined
  readonly claim?: readonly string[] | undefined
  readonly level?: string | undefined
  readonly factor?: boolean | undefined
  readonly sector?: string | undefined
  readonly public?: boolean | undefined
}

type Claims = ServiceSettings['claims']

/** `email=Para enviarle el recibo`, `email@en=To send you the receipt`. */
function claimsOf(said: readonly string[], own: Locale): Claims {
  const claims: Partial<Record<ClaimName, Partial<Record<Locale, string>>>> = {}
  for (const text of said) {
    const [, name = '', locale = own, purpose = ''] =
      /^([a-z_0-9]+)(?:@([\w-]+))?=(.+)$/.exec(text) ?? []
    const claim = claimNames.find((one) => one === name)
    const spoken = locales.find((one) => one === locale)
    if (!claim || !spoken)
      throw new OperatorError(
        `--claim ${text}: write NAME=purpose or NAME@LANGUAGE=purpose; NAME is one of ${claimNames.join(', ')}.`,
      )
    claims[claim] = { ...claims[claim], [spoken]: purpose }
  }
  return claims
}

/** The host of the redirect addresses, where they have one in common. */
function sectorOf(redirects: readonly string[], said: string | undefined): string {
  if (said !== undefined) return said
  const only = commonSector(redirects)
  if (only === undefined)
    throw new OperatorError(
      'The redirect addresses have several hosts: name one with --sector HOST.',
    )
  return only
}

/**
 * @param keys JWKS of the service, where it proves who it is by a key
 * @throws OperatorError with what is wrong, and where
 */
export function settingsOf(values: ServiceValues, own: Locale, keys: unknown): ServiceSettings {
  const redirects = values.redirect ?? []
  if (redirects.length === 0)
    throw new OperatorError('Say where citizens are sent back to: --redirect URL.')
  if (values.public && keys !== undefined)
    throw new OperatorError(
      '--public is a service that proves nothing, --keys one that does: one of both.',
    )
  const settings = {
    name: values.name ?? '',
    redirects,
    signedOut: values['signed-out'] ?? [],
    ...(values['back-channel'] !== undefined && { backChannel: values['back-channel'] }),
    claims: claimsOf(values.claim ?? [], own),
    level: Number(values.level ?? 1),
    ...(values.factor && { factor: true }),
    sector: sectorOf(redirects, values.sector),
    proves: values.public ? 'nothing' : keys === undefined ? 'secret' : 'key',
    ...(keys !== undefined && { keys }),
  }
  const read = v.safeParse(serviceSettings, settings)
  if (read.success) return read.output
  const [issue] = read.issues
  const where = v.getDotPath(issue) ?? ''
  throw new OperatorError(`${where}: ${issue.message}`)
}
