/**
 * Whoever waits for a message may finish in another browser, where the message is. The page that waits looks now and then,
 * and at once when the citizen comes back to it.
 */
import type { ElementHost } from './element-host.ts'

/** Milliseconds between two looks: at first, and at most. */
const often = 10_000
const seldom = 60_000

/** The flow that waits for a message, if one does. */
function waitingFlow({ flow: { kind, screen } }: ElementHost): string | undefined {
  const isWaiting = screen?.step === 'verify-code' && (kind === 'register' || kind === 'recover')
  return isWaiting && screen.flow !== '' ? screen.flow : undefined
}

export class FinishedElsewhereWatch {
  readonly #host: ElementHost
  #flow: string | undefined
  #pause = often
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ElementHost) {
    this.#host = host
  }

  /** @param signal ends when the element leaves the page */
  begin(signal: AbortSignal): void {
    const look = () => this.#look()
    document.addEventListener('visibilitychange', look, { signal })
    addEventListener('pageshow', look, { signal })
    signal.addEventListener('abort', () => clearTimeout(this.#timer))
  }

  /** Something may have been drawn anew. */
  follow(): void {
    const flow = waitingFlow(this.#host)
    if (flow === this.#flow) return
    this.#flow = flow
    this.#pause = often
    this.#wait()
  }

  #wait() {
    clearTimeout(this.#timer)
    if (this.#flow === undefined) return
    this.#timer = setTimeout(() => this.#look(), this.#pause)
    this.#pause = Math.min(this.#pause * 1.5, seldom)
  }

  #look() {
    const flow = waitingFlow(this.#host)
    if (flow !== undefined && document.visibilityState === 'visible')
      void this.#host.flow.requests.peek(flow)
    this.#wait()
  }
}
