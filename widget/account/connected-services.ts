/** The services that the citizen lets know something: fetches them, and withdraws it. Drawn by `connected-services-view.ts`. */
import type { ConnectedService } from '../../contract/account-claims.ts'
import { openIdRoutesOf } from '../../contract/routes-openid.ts'
import type { Call, Reply } from '../api/client.ts'
import { isSessionLost } from '../session-error.ts'
import type { ConnectedServicesContext } from './connected-services-view.ts'
import type { ElementHost } from '../elements/element-host.ts'

type Request = <Value>(method: Call['method'], path: string) => Promise<Reply<Value>>

type Status = Pick<ConnectedServicesContext, 'connected' | 'asking' | 'busy' | 'result'>

export class ConnectedServices {
  readonly #host: ElementHost
  readonly #request: Request
  #status: Status = { connected: [] }

  constructor(host: ElementHost, request: Request) {
    this.#host = host
    this.#request = request
  }

  given(): ConnectedServicesContext {
    return {
      ...this.#status,
      ask: (asking) => this.#become({ connected: this.#status.connected, asking }, 'question'),
      keep: () => this.#become({ connected: this.#status.connected }, this.#status.asking),
      withdraw: (id) => void this.#withdraw(id),
    }
  }

  #become(status: Status, focused?: string) {
    this.#status = status
    this.#host.requestUpdate()
    if (focused !== undefined) void this.#focus(focused)
  }

  async #focus(on: string) {
    await this.#host.drawn
    this.#host.element.querySelector<HTMLElement>(`[data-ca-service="${on}"]`)?.focus()
  }

  /** What cannot be fetched now is not shown: the rest of the account does not wait for it. */
  async load(): Promise<void> {
    const { service, locale } = this.#host
    const path = `${openIdRoutesOf(service.profile.slug).services}?locale=${locale}`
    const reply = await this.#request<{ services: readonly ConnectedService[] }>('GET', path)
    this.#become({ connected: reply.ok ? reply.value.services : [] })
  }

  async #withdraw(id: string) {
    const { connected, asking, busy } = this.#status
    if (busy !== undefined) return
    this.#become({ connected, ...(asking !== undefined && { asking }), busy: id })
    const { serviceById } = openIdRoutesOf(this.#host.service.profile.slug)
    const reply = await this.#request('DELETE', serviceById(id))
    const isGone = reply.ok || reply.failure.code === 'not_found'
    if (!isGone && isSessionLost(reply.failure)) this.#host.sessionLost(reply.failure)
    const withdrawn = connected.find((one) => one.id === id)
    const left = isGone ? connected.filter((one) => one !== withdrawn) : connected
    const result = isGone ? withdrawn && { withdrawn } : reply.failure
    this.#become({ connected: left, ...(result && { result }) }, 'result')
  }
}
