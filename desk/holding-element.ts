/** What an officer has in hand, for as long as it is on the screen: whoever leaves, in whatever way, lets it go. */
import { SendingElement } from './sending-element.ts'

export abstract class HoldingElement extends SendingElement {
  #isHeld = true

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('pagehide', this.#onPageHide)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('pagehide', this.#onPageHide)
    void this.letGo()
  }

  /** Where each thing in hand is let go. */
  protected get held(): readonly string[] {
    return []
  }

  readonly #onPageHide = (): void => void this.letGo()

  protected async letGo(): Promise<void> {
    if (!this.#isHeld) return
    this.#isHeld = false
    const { ask } = this.desk
    await Promise.all(this.held.map((path) => ask(path, { method: 'POST', keepalive: true })))
  }

  /** Decided, it is in nobody's hand. */
  protected decided(): void {
    this.#isHeld = false
  }
}
