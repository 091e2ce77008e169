/** What a citizen who is signed in asks of the Worker about passkeys. */
import type { Grant } from '../../contract/account.ts'
import type { CreationOptions, PasskeyView } from '../../contract/passkey-operations.ts'
import type { AccountSections } from '../../contract/account-sections/index.ts'
import { routesOf } from '../../contract/routes.ts'
import { request, type Reply } from '../api/client.ts'
import type { ElementHost } from '../elements/element-host.ts'
import { session } from '../session.ts'
import { makeCredential } from './page-credential.ts'

/** How making one ended: made, not wanted, there already, or refused. */
export type Making = 'made' | 'none' | 'exists' | Exclude<Reply<unknown>, { ok: true }>

/** Whoever has added or removed one goes on in another session. */
interface Renewed {
  readonly session?: Grant
}

export class PasskeyRequests {
  readonly #host: ElementHost

  constructor(host: ElementHost) {
    this.#host = host
  }

  get #routes() {
    return routesOf(this.#host.service.profile.slug)
  }

  async #send<Value>(path: string, body?: object): Promise<Reply<Value>> {
    const { service, signal } = this.#host
    const operation = crypto.randomUUID()
    const call = body
      ? ({ method: 'POST', body, operation } as const)
      : ({ method: 'GET' } as const)
    const reply = await session.ask((bearer) =>
      request<Value & Renewed>({ ...call, url: service.base + path, bearer, signal }),
    )
    if (reply.ok && reply.value?.session) session.adopt(reply.value.session)
    return reply
  }

  /** @param password the present one, where the Worker has asked for it */
  async make(password?: string, mediation?: 'conditional'): Promise<Making> {
    const proof = password === undefined ? {} : { password }
    const options = await this.#send<CreationOptions>(this.#routes.passkeyOptions, proof)
    if (!options.ok) return options
    const made = await makeCredential(options.value, mediation)
    if (made === undefined) return 'none'
    if (made === 'exists') return 'exists'
    const added = await this.#send(this.#routes.passkeys, made)
    return added.ok ? 'made' : added
  }

  rename(id: string, name: string): Promise<Reply<unknown>> {
    return this.#send(this.#routes.passkeyById(id), { name })
  }

  remove(id: string, password?: string): Promise<Reply<unknown>> {
    return this.#send(this.#routes.passkeyRemoval(id), password === undefined ? {} : { password })
  }

  async list(): Promise<readonly PasskeyView[] | undefined> {
    const reply = await this.#send<AccountSections>(this.#routes.accountSections)
    return reply.ok ? reply.value.passkeys : undefined
  }
}
