/** Looks again when the page is seen again: what stands in a tab for long may not be so any more. */
import type { ReactiveController } from 'lit'

export class WhenSeen implements ReactiveController {
  readonly #look: () => void

  constructor(look: () => void) {
    this.#look = look
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen)
  }

  readonly #seen = (): void => {
    if (document.visibilityState === 'visible') this.#look()
  }
}
