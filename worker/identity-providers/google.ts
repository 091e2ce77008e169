/** Google. @see https://developers.google.com/identity/openid-connect/openid-connect */
import type { ProviderDefinition } from './provider.ts'
import { openIdConnect, standardClaims, text, type ClientSetting } from './openid-connect.ts'

interface GoogleSetting extends ClientSetting {
  /** Local development: what stands in for it. */
  readonly standIn?: string
}

const issuer = ({ standIn }: GoogleSetting) => standIn ?? 'https://accounts.google.com'

/**
 * Google is the authority for its own mailboxes, and for those of the domains that it hosts; of any other address it only
 * knows that somebody once had it.
 *
 * @see https://developers.google.com/identity/siwg/backend-auth#verify-the-integrity-of-the-id-token
 */
function isAuthority({ email, email_verified: verified, hd }: Readonly<Record<string, unknown>>) {
  const address = text(email)?.toLowerCase() ?? ''
  if (verified !== true) return false
  const domain = text(hd)?.toLowerCase()
  return address.endsWith('@gmail.com') || (domain !== undefined && address.endsWith(`@${domain}`))
}

export const google: ProviderDefinition<GoogleSetting> = {
  issuer,
  origins: (setting) => [new URL(issuer(setting)).origin],
  make: (id, setting, context) =>
    openIdConnect(
      id,
      {
        issuer: issuer(setting),
        clientId: setting.clientId,
        scope: 'openid email profile',
        // Whoever shares a computer is asked whose account it is.
        parameters: ({ locale }) => ({ prompt: 'select_account', hl: locale }),
        authenticates: 'client_secret_post',
        clientSecret: async ({ secret }) => secret(setting.secrets.client),
        read: (claims) => ({
          ...standardClaims(claims),
          ...(isAuthority(claims) && { isEmailAuthoritative: true }),
        }),
      },
      context,
    ),
}
