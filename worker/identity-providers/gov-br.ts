/**
 * gov.br of Brazil. Its `sub` is the citizen's CPF; PKCE is demanded, WebViews are forbidden, and clients are admitted by
 * an agreement with the federal government. Not taken: levels (`bronze`, `prata`, `ouro`) and seals, which an API of its
 * own tells, and the list of companies; a CPF is no document of the cities here, so it is kept as a subject alone.
 *
 * @see https://acesso.gov.br/roteiro-tecnico/iniciarintegracao.html
 */
import type { ProviderDefinition } from './provider.ts'
import { openIdConnect, text, type ClientSetting } from './openid-connect.ts'

interface GovBrSetting extends ClientSetting {
  /** `staging` is for developing alone. */
  readonly environment?: 'staging'
}

const issuer = ({ environment }: GovBrSetting) =>
  `https://sso.${environment ? `${environment}.` : ''}acesso.gov.br/`

export const govBr: ProviderDefinition<GovBrSetting> = {
  issuer,
  origins: (setting) => [new URL(issuer(setting)).origin],
  make: (id, setting, context) =>
    openIdConnect(
      id,
      {
        issuer: issuer(setting),
        clientId: setting.clientId,
        scope: 'openid email profile',
        authenticates: 'client_secret_basic',
        clientSecret: async ({ secret }) => secret(setting.secrets.client),
        // The whole name is one claim; which part is a surname, the citizen says.
        read: ({ name, email }) => {
          const [givenName, address] = [text(name), text(email)]
          return { ...(givenName && { givenName }), ...(address && { email: address }) }
        },
      },
      context,
    ),
}
