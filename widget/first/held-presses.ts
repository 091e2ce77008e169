/** Keeps what is pressed before the main script has arrived, and presses it again then. */

/** What waits; links lead away by themselves, and what is outside the form of a screen is not ours. */
const heldIn = ({ type, target }: Event) =>
  (target as Element).closest<HTMLElement>(
    type === 'submit' ? 'form' : ':is(form, .ca-foot) [type=button]',
  )

const types = ['submit', 'click']

export class HeldPresses implements EventListenerObject {
  readonly #element: HTMLElement
  readonly #sending: readonly ChildNode[]
  /** In the order in which they were pressed. */
  readonly #pressed = new Set<HTMLElement>()
  /** Tries again what did not arrive. */
  #retry: (() => void) | undefined

  /** @param sending said while a form waits to be sent */
  constructor(element: HTMLElement, sending: readonly ChildNode[]) {
    this.#element = element
    this.#sending = sending
    for (const type of types) element.addEventListener(type, this, true)
  }

  handleEvent(event: Event): void {
    const pressed = heldIn(event)
    if (!pressed) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // What is shown and hidden again is as before.
    if (this.#pressed.delete(pressed) && event.type === 'click') return
    this.#pressed.add(pressed)
    if (event.type === 'submit') this.#show(true)
    this.#retry?.()
  }

  #show(isSending: boolean) {
    const button = this.#element.querySelector('[type=submit]')
    button?.setAttribute('aria-busy', `${isSending}`)
    button?.firstElementChild?.toggleAttribute('hidden', !isSending)
    const status = this.#element.querySelector('form > [role=status]')
    for (const node of this.#sending)
      if (isSending) status?.append(node)
      else node.remove()
  }

  /** Nothing is under way any more; the next press tries again. */
  rest(retry: () => void): void {
    this.#retry = retry
    this.#show(false)
  }

  /** Ends the waiting; what is shown is again as it was rendered. */
  release(): void {
    for (const type of types) this.#element.removeEventListener(type, this, true)
    this.#show(false)
  }

  /** Presses what was pressed, now that it does something. */
  replay(): void {
    for (const pressed of this.#pressed)
      if (pressed instanceof HTMLFormElement) pressed.requestSubmit()
      else pressed.click()
  }
}
