/** A session on a shared computer: goes on while it is used, warns before its end, and ends on the screen. */
import type { Failure } from './api/failure.ts'
import { pageClock } from './clock.ts'

/** The part of the session that is watched. */
export interface WatchedSession extends EventTarget {
  readonly account: object | null
  signOut(options: { because: Failure }): Promise<void>
}

/** Seconds before the end at which the citizen is warned. */
const warning = 60

/** Seconds after which use of the page asks for a renewal: not at every key. */
const pause = 60

export class IdleWatch {
  readonly #session: WatchedSession
  /** Uses the session, so that it goes on. */
  readonly goOn: () => void
  #since = 0
  #lifetime = 0
  #timer: ReturnType<typeof setInterval> | undefined
  #isWarning = false

  constructor(session: WatchedSession, goOn: () => void) {
    this.#session = session
    this.goOn = goOn
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

  /** Such a session is held. */
  get isOn(): boolean {
    return this.#timer !== undefined
  }

  /** The end is near, and the citizen is to be told. */
  get isWarning(): boolean {
    return this.#isWarning
  }

  /** While the warning stands, only its button goes on: a passer-by's touch does not. */
  #used() {
    if (!this.#timer || this.#isWarning || this.#passed() < pause) return
    this.#since = pageClock() - 1
    this.goOn()
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
