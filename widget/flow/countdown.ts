/** Waits that a screen shows while they pass. Ticks only while there is something left to wait for. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { pageClock } from '../clock.ts'

export class Countdown implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined
  #until = 0
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** Watches the time until a moment of the page's clock; the host renders once a second until then. */
  watch(until: number): void {
    this.#until = until
    if (this.#timer !== undefined || until <= pageClock()) return
    this.#timer = setInterval(() => {
      if (this.#until <= pageClock()) this.#stop()
      this.#host.requestUpdate()
    }, 1000)
  }

  hostDisconnected(): void {
    this.#stop()
  }

  #stop() {
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
