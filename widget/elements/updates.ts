/** When an element draws, and what follows each time: the focus, the page's history and title. */
import { validationReady } from '../fields/lazy-validation.ts'
import { focusOn, type FocusTarget } from '../focus.ts'
import { lazy } from '../lazy.ts'
import { whenReleased } from '../steps/when-released.ts'
import type { ElementHost } from './element-host.ts'
import { Painter } from './painter.ts'
import type { Renderer } from './renderer.ts'

const followers = lazy(() => import('./followers.ts'))

const lines = 'input:not([type=checkbox], [type=radio], :disabled)'

/** Lets everybody hear what was typed, or filled in by the browser, before anybody listened. */
function dispatchTyped(form: HTMLFormElement) {
  for (const line of form.querySelectorAll<HTMLInputElement>(lines))
    if (line.value !== '') line.dispatchEvent(new Event('input', { bubbles: true }))
  form.dispatchEvent(new Event('change'))
}

export class Updates {
  readonly #host: ElementHost
  readonly #renderer: Renderer
  readonly #painter: Painter
  readonly #isReady: () => boolean
  #focus: FocusTarget | undefined
  #isDrawn = false
  /** The stay in the page that is followed. */
  #followed: AbortSignal | undefined
  /** When what is to be seen now has been drawn. */
  drawn: Promise<void> | undefined

  /** @param isReady whether there is something to show */
  constructor(host: ElementHost, renderer: Renderer, isReady: () => boolean) {
    this.#host = host
    this.#renderer = renderer
    this.#painter = new Painter(host, renderer)
    this.#isReady = isReady
  }

  /** Draws what is to be seen now, once, after everything that happens at this moment. */
  request(): void {
    this.drawn ??= Promise.resolve().then(() => {
      this.drawn = undefined
      if (this.#isReady()) this.#draw()
    })
  }

  /** What takes the focus when the next screen stands. */
  focusNext(target: FocusTarget | undefined): void {
    this.#focus = target
  }

  /** Fetches what follows a screen that stands. */
  async follow(): Promise<void> {
    const { signal } = this.#host
    const part = await followers.get()
    if (!part || this.#followed === signal) return
    this.#followed = signal
    part.begin(this.#host)
    if (this.#host.brand) part.follow(this.#host)
  }

  #draw() {
    const host = this.#host
    const paint = () => this.#painter.paint(host.flow.form, this.#content)
    if (followers.now) followers.now.drawing(host, paint)
    else paint()
    if (this.#focus && focusOn(host.element, this.#focus)) this.#focus = undefined
    if (host.brand) followers.now?.follow(host)
    if (this.#isDrawn) return
    this.#isDrawn = true
    void this.#takePresses()
    // Once there is something to fill in, the page learns to judge it.
    void host.attend()
  }

  readonly #content = () => [this.#renderer.warning(), this.#renderer.render()]

  /**
   * What was done in the first screen before it worked is done now. What was typed is told once more when it can be
   * judged: what is said of it moves the button, and not when the field is left by pressing that.
   */
  async #takePresses() {
    const { element } = this.#host
    if (element.first) this.#dispatchTyped()
    element.first?.replay()
    await validationReady()
    this.#dispatchTyped()
  }

  #dispatchTyped() {
    const form = this.#host.element.querySelector('form')
    if (form) whenReleased(form, () => dispatchTyped(form))
  }
}
