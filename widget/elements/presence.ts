/** An element's stay in a page: one signal for everything that ends when it leaves, and survives when it is moved. */
import type { ReactiveController, ReactiveControllerHost } from 'lit'

export interface Stay {
  /** Called once a stay, with the signal on which its listeners and requests hang. */
  arrived(signal: AbortSignal): void
  /** Called when the element has left the page for good, or until it is put back. */
  left(): void
}

export class Presence implements ReactiveController {
  #controller = new AbortController()
  #here = false
  readonly #host: ReactiveControllerHost & HTMLElement & Stay

  constructor(host: ReactiveControllerHost & HTMLElement & Stay) {
    this.#host = host
    host.addController(this)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  hostConnected(): void {
    this.#host.requestUpdate()
    if (this.#here) return
    this.#here = true
    if (this.signal.aborted) this.#controller = new AbortController()
    this.#host.arrived(this.signal)
  }

  /** A move is a removal and an insertion at once; only a removal that lasts is one. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return
      this.#here = false
      this.#controller.abort()
      this.#host.left()
    })
  }
}
