/** Waits that a screen shows while they pass. Ticks only while there is something left to wait for. */
import { pageClock } from '../clock.ts'

export class Countdown {
  #timer: ReturnType<typeof setInterval> | undefined
  #until = 0
  readonly #tick: () => void

  /** @param tick called once a second while there is something left to wait for */
  constructor(tick: () => void) {
    this.#tick = tick
  }

  /** Watches the time until a moment of the page's clock; ticks once a second until then. */
  watch(until: number): void {
    this.#until = until
    if (this.#timer !== undefined || until <= pageClock()) return
    this.#timer = setInterval(() => {
      if (this.#until <= pageClock()) this.stop()
      this.#tick()
    }, 1000)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
