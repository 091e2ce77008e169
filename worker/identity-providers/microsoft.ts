/**
 * Microsoft: private accounts and those of organisations. Each tenant is an issuer of its own, and an address is whatever
 * an administrator has typed: it is the authority for none (the "nOAuth" of 2023).
 *
 * @see https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
 */
import type { ProviderDefinition } from './provider.ts'
import { openIdConnect, standardClaims, type ClientSetting } from './openid-connect.ts'

interface MicrosoftSetting extends ClientSetting {
  /** `common`, `consumers`, `organizations`, or a tenant's id; `common` when absent. */
  readonly tenant?: string
}

const host = 'https://login.microsoftonline.com'

const issuer = ({ tenant = 'common' }: MicrosoftSetting) => `${host}/${tenant}/v2.0`

const tenantId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

export const microsoft: ProviderDefinition<MicrosoftSetting> = {
  issuer,
  origins: () => [host, 'https://login.live.com'],
  make: (id, setting, context) =>
    openIdConnect(
      id,
      {
        issuer: issuer(setting),
        issuerTemplate: `${host}/{tenantid}/v2.0`,
        // The tenant that the token names is the one that its issuer is of.
        isIssuer: (iss, { tid }) =>
          typeof tid === 'string' && tenantId.test(tid) && iss === `${host}/${tid}/v2.0`,
        clientId: setting.clientId,
        scope: 'openid email profile',
        parameters: () => ({ prompt: 'select_account' }),
        authenticates: 'client_secret_post',
        clientSecret: async ({ secret }) => secret(setting.secrets.client),
        read: standardClaims,
      },
      context,
    ),
}
