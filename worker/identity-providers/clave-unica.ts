/**
 * ClaveÚnica of Chile. Who has signed in is told by `userinfo`: the RUN, and names as lists. Public documents leave open
 * whether every ID token carries our `nonce`; one without is refused here, so an operator tries it in the test environment
 * first. The RUN is no document of the cities here: it is not kept.
 *
 * @see https://desarrolladores.claveunica.gob.cl/
 */
import type { ProviderDefinition } from './provider.ts'
import { fetchJson } from './bounded-fetch.ts'
import { openIdConnect, text, type ClientSetting } from './openid-connect.ts'
import { ProviderError } from './provider.ts'

const issuer = 'https://accounts.claveunica.gob.cl/openid'

async function userInfo(accessToken: string) {
  const headers = { authorization: `Bearer ${accessToken}` }
  const { ok, body } = await fetchJson(`${issuer}/userinfo`, { method: 'POST', headers })
  if (!ok) throw new ProviderError('answered_error')
  return body
}

const joined = (list: unknown) =>
  Array.isArray(list) ? text(list.filter((one) => typeof one === 'string').join(' ')) : undefined

export const claveUnica: ProviderDefinition<ClientSetting> = {
  issuer: () => issuer,
  origins: () => [new URL(issuer).origin],
  make: (id, setting, context) =>
    openIdConnect(
      id,
      {
        issuer,
        clientId: setting.clientId,
        scope: 'openid run name',
        authenticates: 'client_secret_post',
        clientSecret: async ({ secret }) => secret(setting.secrets.client),
        userInfo,
        read: ({ name }) => {
          const told = { ...(name as object) } as Record<string, unknown>
          const [givenName, familyName] = [joined(told.nombres), joined(told.apellidos)]
          return { ...(givenName && { givenName }), ...(familyName && { familyName }) }
        },
      },
      context,
    ),
}
