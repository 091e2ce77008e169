/** Any provider of OpenID Connect that publishes its configuration (Discovery 1.0): a state's, a country's, a Keycloak. */
import type { ProviderDefinition } from './provider.ts'
import { openIdConnect, standardClaims, type ClientSetting } from './openid-connect.ts'

interface OidcSetting extends ClientSetting {
  /** Exactly as its configuration writes it, e.g. `https://login.estado.example`. */
  readonly issuer: string
  /** Origins of its pages, where they are others than the issuer's. */
  readonly pages?: readonly string[]
  readonly authenticates?: 'client_secret_basic' | 'client_secret_post'
  /** Besides `openid`; `email profile` when absent. */
  readonly scope?: string
}

export const oidc: ProviderDefinition<OidcSetting> = {
  issuer: ({ issuer }) => issuer,
  origins: ({ issuer, pages = [] }) => [new URL(issuer).origin, ...pages],
  make: (id, setting, context) =>
    openIdConnect(
      id,
      {
        issuer: setting.issuer,
        clientId: setting.clientId,
        scope: `openid ${setting.scope ?? 'email profile'}`,
        // What a client that says nothing does (Core §9).
        authenticates: setting.authenticates ?? 'client_secret_basic',
        clientSecret: async ({ secret }) => secret(setting.secrets.client),
        read: standardClaims,
      },
      context,
    ),
}
