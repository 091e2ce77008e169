/**
 * Sign-in by passkey, on the screen that asks for user name and password: from the field of the user name, where the
 * browser offers what it has, and by a button, also with another device. Fetched once that screen stands.
 */
import { html } from 'lit/html.js'
import type { PasskeyChallenge } from '../../contract/passkey-operations.ts'
import { routesOf } from '../../contract/routes.ts'
import { keepsNothing } from '../api/cookies.ts'
import { provenRequest } from '../api/proven-request.ts'
import type { ElementHost } from '../elements/element-host.ts'
import { msg } from '../locale/msg.ts'
import type { FlowScreenContext } from '../steps/screen-context.ts'
import { canUsePasskeys, fillsIn, signalUnknown, useCredential } from './page-credential.ts'

/** Seconds before its end at which a challenge is not waited with any more: whoever chooses then must still be in time. */
const margin = 60

export class PasskeySignIn {
  readonly #host: ElementHost
  /** Ends what the browser is asked; it takes one question at a time. */
  #asking: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The screen for which the browser was asked. */
  #form = ''

  constructor(host: ElementHost) {
    this.#host = host
    host.signal.addEventListener('abort', () => this.#stop())
  }

  /** What stands beneath the form; once drawn, the browser is asked what it can fill in. */
  readonly button = (context: FlowScreenContext) => {
    if (!canUsePasskeys()) return undefined
    if (this.#form !== this.#host.flow.form && !context.sending) {
      this.#form = this.#host.flow.form
      void this.#fillIn()
    }
    return html`<div class="ca-form">
      <button
        class="ca-button ca-secondary"
        type="button"
        data-ca-passkey
        aria-disabled=${context.sending ? 'true' : 'false'}
        @click=${() => void this.#choose()}
      >
        ${msg('Entrar con una llave de acceso')}
      </button>
    </div>`
  }

  #stop() {
    this.#asking?.abort()
    clearTimeout(this.#timer)
  }

  /** Nothing is stored of a challenge; it is this browser's, so it is known first by what the browser is. */
  async #challenge(): Promise<PasskeyChallenge | undefined> {
    const { service, signal } = this.#host
    const { slug } = service.profile
    const { cookies, passkeyChallenge } = routesOf(slug)
    await keepsNothing(service.base + cookies, slug)
    const url = service.base + passkeyChallenge
    const operation = crypto.randomUUID()
    const call = { method: 'POST', url, body: {}, operation, signal } as const
    const reply = await provenRequest<PasskeyChallenge>(call, { slug, as: 'begins' })
    return reply.ok ? reply.value : undefined
  }

  /** @returns whether the city was asked at all */
  async #ask(mediation: 'conditional' | 'optional'): Promise<boolean> {
    this.#stop()
    const asking = new AbortController()
    this.#asking = asking
    const { flow, service } = this.#host
    const { form } = flow
    const rpId = service.profile.passkeys?.rpId
    const given = rpId === undefined ? undefined : await this.#challenge()
    if (!given || rpId === undefined || asking.signal.aborted) return given !== undefined
    if (mediation === 'conditional')
      this.#timer = setTimeout(() => void this.#ask(mediation), (given.expiresIn - margin) * 1000)
    const answer = await useCredential(given.challenge, rpId, mediation, asking.signal)
    if (asking.signal.aborted || flow.form !== form) return true
    if (answer) await this.#signIn(answer, rpId)
    // Whoever has chosen nothing may still choose in the field.
    else if (mediation === 'optional') void this.#fillIn()
    return true
  }

  async #fillIn() {
    if (await fillsIn()) await this.#ask('conditional')
  }

  async #choose() {
    const { flow } = this.#host
    if (flow.status.is !== 'asking') return
    this.#host.touched = true
    if (!(await this.#ask('optional')))
      flow.handle({
        what: 'refused',
        failure: { code: navigator.onLine ? 'unreachable' : 'offline' },
      })
  }

  async #signIn(answer: Readonly<Record<string, string>>, rpId: string) {
    const { flow, element } = this.#host
    this.#stop()
    this.#host.touched = true
    const shared = element.querySelector<HTMLInputElement>('[name=shared]')?.checked === true
    await flow.answerInstead(answer, shared)
    const { status } = flow
    if (status.is !== 'asking' || !status.refusal) return
    if (status.refusal.code === 'passkey_unknown')
      await signalUnknown(rpId, answer['credentialId'] ?? '')
    void this.#fillIn()
  }
}
