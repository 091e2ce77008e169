/** How the two halves of a profile speak of other providers, and what stands in for them under `npm start`. */
import { issuerOf, type IdentityProviderSetting } from '../identity-providers/index.ts'
import type { Municipality } from './municipality.ts'

type Settings = Readonly<Record<string, IdentityProviderSetting>>

/** Everything that makes the settings unsound. */
export function providerFaults({
  public: { identityProviders = [] },
  private: { identityProviders: settings = {} },
}: Municipality): readonly string[] {
  const shown = identityProviders.map(({ id }) => id)
  const set = Object.keys(settings)
  const issuers = Object.values(settings).map(issuerOf)
  return [
    ...shown
      .filter((id) => !set.includes(id))
      .map((id) => `it offers identity provider "${id}" and has no settings for it`),
    ...set
      .filter((id) => !shown.includes(id))
      .map((id) => `it has settings of identity provider "${id}" and does not offer it`),
    // What one states would be taken for what the other did.
    ...(new Set(issuers).size < issuers.length ? ['two identity providers have one issuer'] : []),
    ...issuers
      .filter((issuer) => !isIssuer(issuer))
      .map((issuer) => `"${issuer}" is no issuer of an identity provider`),
    ...Object.entries(settings)
      .filter(([, { clientId, secrets }]) => [clientId, ...Object.values(secrets)].includes(''))
      .map(([id]) => `identity provider "${id}" has no client or no name of a secret`),
  ]
}

/** OpenID Connect Discovery 1.0 §4.1: https, and neither query nor fragment. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, search, hash, username } = new URL(text)
  return protocol === 'https:' && search === '' && hash === '' && username === ''
}

/** @param origin of what stands in for providers; none when absent */
export function withStandIns(municipality: Municipality, origin: string | undefined): Municipality {
  const { identityProviders } = municipality.private
  if (!origin || !identityProviders) return municipality
  const standIns = Object.entries(identityProviders).map(([id, setting]) => [
    id,
    setting.via === 'google' || setting.via === 'facebook'
      ? { ...setting, standIn: `${origin}/${setting.via}` }
      : setting,
  ])
  return {
    ...municipality,
    private: {
      ...municipality.private,
      identityProviders: Object.fromEntries(standIns) as Settings,
    },
  }
}
