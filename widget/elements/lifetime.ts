/** An element's stay in a page: one signal for everything that ends when it leaves, and survives when it is moved. */

export interface LifetimeHost {
  readonly element: HTMLElement
  /** Called once a stay, with the signal on which its listeners and requests hang. */
  arrived(signal: AbortSignal): void
  /** Called when the element has left the page for good, or until it is put back. */
  left(): void
}

/** Those of the page, in the order in which they came: the first speaks where none is concerned. */
const present = new Set<Lifetime>()

export class Lifetime {
  #controller = new AbortController()
  readonly #host: LifetimeHost

  constructor(host: LifetimeHost) {
    this.#host = host
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  get isHere(): boolean {
    return present.has(this)
  }

  get isFirst(): boolean {
    const [first] = present
    return first === this
  }

  connected(): void {
    if (this.isHere) return
    present.add(this)
    if (this.signal.aborted) this.#controller = new AbortController()
    this.#host.arrived(this.signal)
  }

  /** A move is a removal and an insertion at once; only a removal that lasts is one. */
  disconnected(): void {
    queueMicrotask(() => {
      if (this.#host.element.isConnected) return
      present.delete(this)
      this.#controller.abort()
      this.#host.left()
    })
  }
}
