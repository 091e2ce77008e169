/**
 * What an officer has in hand, for as long as it is on the screen: whoever leaves, in whatever way, lets it go, unless
 * another tab shows it.
 */
import type { PropertyValues } from 'lit'
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

  protected override update(changed: PropertyValues): void {
    super.update(changed)
    if (this.#isHeld) this.desk.tabs.hold(this, this.held)
  }

  /** Where each thing in hand is let go. */
  protected get held(): readonly string[] {
    return []
  }

  readonly #onPageHide = (): void => void this.letGo()

  protected async letGo(): Promise<void> {
    if (!this.#isHeld) return
    this.#isHeld = false
    const { ask, tabs } = this.desk
    const last = this.held.filter((path) => !tabs.show(path))
    tabs.hold(this, [])
    await Promise.all(last.map((path) => ask(path, { method: 'POST', keepalive: true })))
  }

  /** Decided, it is in nobody's hand. */
  protected decided(): void {
    this.#isHeld = false
    this.desk.tabs.hold(this, [])
  }
}
