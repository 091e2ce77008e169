/** Decides what becomes of a citizen whom a service sends to sign out (OpenID Connect RP-Initiated Logout). */
import { answerAt } from './answer-at.ts'
import { readHint } from './id-token.ts'
import type { Parameters } from './parameters.ts'
import type { Provider } from './provider.ts'
import type { Service } from './service.ts'

export interface EndSessionAnswer {
  /** The service that asks, if it is known. */
  readonly service: Service | null
  /** Where the citizen goes afterwards; undefined where that is a page of ours. */
  readonly to: string | undefined
  /** The session that the service's own ID token names: ended without a question. */
  readonly ends: { readonly session: string; readonly account: string } | undefined
  /** The request is none that may lead anywhere. */
  readonly isRefused: boolean
}

const nobody = { service: null, to: undefined, ends: undefined }

export async function readEndSession(
  provider: Provider,
  parameters: Parameters,
): Promise<EndSessionAnswer> {
  const shown = parameters.get('id_token_hint')
  const hint =
    shown === undefined
      ? undefined
      : await readHint(provider.keys.signing, provider.issuer, shown, provider.now())
  const clientId = parameters.get('client_id') ?? hint?.service
  const wanted = parameters.get('post_logout_redirect_uri')
  if (hint === null || (hint && clientId !== hint.service)) return { ...nobody, isRefused: true }
  if (clientId === undefined) return { ...nobody, isRefused: wanted !== undefined }
  const { database, services, authorizations } = provider
  const [service, ends] = await database.batch(
    services.find(clientId),
    authorizations.findBySid(clientId, hint?.sid ?? ''),
  )
  const known = service?.signedOut.find((one) => one === wanted)
  const isRefused = !service || (wanted !== undefined && known === undefined)
  if (isRefused) return { ...nobody, service, isRefused }
  const state = parameters.get('state')
  return {
    service,
    to: known === undefined ? undefined : answerAt(known, { state }),
    ends: ends ?? undefined,
    isRefused,
  }
}
