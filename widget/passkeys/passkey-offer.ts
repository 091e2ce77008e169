/**
 * Offers a passkey to whoever has just signed in by password: once in a browser, and never again. Where the browser can,
 * it makes one unasked, and nobody has anything to do.
 */
import { html, nothing } from 'lit/html.js'
import type { ElementHost } from '../elements/element-host.ts'
import { msg } from '../locale/msg.ts'
import { session } from '../session.ts'
import { note } from '../steps/note.ts'
import { canUsePasskeys, makesUnasked } from './page-credential.ts'
import { PasskeyRequests } from './passkey-requests.ts'

/** Remembers that it was offered here; where nothing is remembered, nothing is offered. */
const once = (slug: string): boolean => {
  try {
    const key = `citizen-passkey-offered-${slug}`
    const isFirst = localStorage.getItem(key) === null
    localStorage.setItem(key, '1')
    return isFirst
  } catch {
    return false
  }
}

/** By what the session was opened. @see RFC 8176 */
async function methods(): Promise<readonly string[]> {
  const [, payload = ''] = (await session.token()).split('.')
  const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'))
  return (JSON.parse(text) as { readonly amr?: readonly string[] }).amr ?? []
}

type OfferStatus = 'hidden' | 'offered' | 'busy' | 'made'

export class PasskeyOffer {
  readonly #host: ElementHost
  readonly #requests: PasskeyRequests
  #is: OfferStatus = 'hidden'

  constructor(host: ElementHost) {
    this.#host = host
    this.#requests = new PasskeyRequests(host)
    void this.#begin().catch(() => this.#become('hidden'))
  }

  #become(now: OfferStatus) {
    this.#is = now
    this.#host.requestUpdate()
  }

  async #begin() {
    const { slug } = this.#host.service.profile
    if (!canUsePasskeys() || !(await methods()).includes('pwd')) return
    const own = await this.#requests.list()
    if (own?.length !== 0 || !once(slug)) return
    if ((await makesUnasked()) && (await this.#requests.make(undefined, 'conditional')) === 'made')
      return this.#become('made')
    this.#become('offered')
  }

  async #make() {
    this.#become('busy')
    const made = await this.#requests.make()
    this.#become(made === 'made' ? 'made' : 'hidden')
  }

  render() {
    if (this.#is === 'hidden') return nothing
    if (this.#is === 'made')
      return html`<div role="status">
        ${note('good', msg('La llave de acceso está lista. La próxima vez entre con ella.'))}
      </div>`
    return html`<div class="ca-form" role="group" aria-label=${msg('Llave de acceso')}>
      <p>
        ${msg('¿Quiere entrar la próxima vez sin contraseña, con la huella, la cara o el PIN de este dispositivo?')}
      </p>
      <button
        class="ca-button ca-secondary"
        type="button"
        data-ca-passkey-add
        aria-busy=${this.#is === 'busy'}
        @click=${() => void this.#make()}
      >
        ${msg('Crear una llave de acceso')}
      </button>
      <button class="ca-link" type="button" @click=${() => this.#become('hidden')}>
        ${msg('Ahora no')}
      </button>
    </div>`
  }
}
