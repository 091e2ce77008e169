/** A session on a shared computer: goes on while it is used, warns before its end, and ends on the screen. */
import { html, nothing, type TemplateResult } from 'lit'
import { msg } from './locale/words.ts'
import { pageClock } from './clock.ts'
import type { Session } from './session.ts'

/** Seconds before the end at which the citizen is warned. */
const warning = 60

/** Seconds after which use of the page asks for a renewal: not at every key. */
const pause = 60

export class IdleWatch {
  readonly #session: Session
  #since = 0
  #lifetime = 0
  #timer: ReturnType<typeof setInterval> | undefined
  #isWarning = false

  constructor(session: Session) {
    this.#session = session
    const used = () => this.#used()
    for (const use of ['pointerdown', 'keydown']) addEventListener(use, used, { passive: true })
    document.addEventListener('visibilitychange', () => this.#look())
  }

  /** The Worker has just been asked: the wait begins anew. @param lifetime seconds */
  renewed(lifetime: number): void {
    this.#since = pageClock()
    this.#lifetime = lifetime
    this.#timer ??= setInterval(() => this.#look(), 1000)
    this.#look()
  }

  /** What is shown before the end: said once, without a figure that changes. */
  draw(): TemplateResult | typeof nothing {
    if (!this.#isWarning) return nothing
    return html`<div class="ca-note" data-tone="error" role="alert">
      <div class="ca-note-text">
        <p>${msg('Por seguridad, su sesión se cerrará en un minuto si no la usa.')}</p>
        <button class="ca-link" type="button" @click=${() => void this.#session.renew()}>
          ${msg('Seguir con la sesión abierta')}
        </button>
      </div>
    </div>`
  }

  /** While the warning stands, only its button goes on: a passer-by's touch does not. */
  #used() {
    if (!this.#timer || this.#isWarning || this.#passed() < pause) return
    this.#since = pageClock() - 1
    void this.#session.renew()
  }

  #passed() {
    return (pageClock() - this.#since) / 1000
  }

  #look() {
    if (!this.#timer) return
    if (!this.#session.account) return this.#stop()
    const left = this.#lifetime - this.#passed()
    if (left <= 0) {
      this.#stop()
      void this.#session.signOut({ because: { code: 'session_ended' } })
      return
    }
    if (this.#isWarning === left <= warning) return
    this.#isWarning = !this.#isWarning
    this.#session.dispatchEvent(new Event('idle'))
  }

  #stop() {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#isWarning = false
  }
}
