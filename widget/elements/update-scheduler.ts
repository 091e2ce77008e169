/** When an element draws, and what follows each time: the focus, the page's history and title. */
import { validationReady } from '../fields/lazy-validation.ts'
import { focusOn, type FocusTarget } from '../focus.ts'
import { lazy } from '../lazy.ts'
import { nextTask } from '../next-task.ts'
import { whenReleased } from '../steps/when-released.ts'
import type { ElementHost } from './element-host.ts'
import { RenderRoot } from './render-root.ts'
import type { CurrentScreen } from './current-screen.ts'

const pageSync = lazy(() => import('./page-sync.ts'))

const lines = 'input:not([type=checkbox], [type=radio], :disabled)'

/** Lets everybody hear what was typed, or filled in by the browser, before anybody listened. */
function dispatchTyped(form: HTMLFormElement) {
  for (const line of form.querySelectorAll<HTMLInputElement>(lines))
    if (line.value !== '') line.dispatchEvent(new Event('input', { bubbles: true }))
  form.dispatchEvent(new Event('change'))
}

export class UpdateScheduler {
  readonly #host: ElementHost
  readonly #screen: CurrentScreen
  readonly #root: RenderRoot
  readonly #isReady: () => boolean
  #focus: FocusTarget | undefined
  #isDrawn = false
  /** The stay in the page that is followed. */
  #followed: AbortSignal | undefined
  /** When what is to be seen now has been drawn. */
  drawn: Promise<void> | undefined

  /** @param isReady whether there is something to show */
  constructor(host: ElementHost, screen: CurrentScreen, isReady: () => boolean) {
    this.#host = host
    this.#screen = screen
    this.#root = new RenderRoot(host, screen)
    this.#isReady = isReady
  }

  /** Draws what is to be seen now, once, after everything that happens at this moment. */
  request(): void {
    this.drawn ??= this.#drawNext()
  }

  /** The first time, each part of it is a task of its own: somebody may be typing already. */
  async #drawNext() {
    await (this.#isDrawn ? undefined : nextTask())
    const isTaken = this.#isReady() && this.#root.takeOver(this.#host.flow.form, this.#content)
    if (isTaken) await nextTask()
    this.drawn = undefined
    if (this.#isReady()) this.#draw()
  }

  /** What takes the focus when the next screen stands. */
  focusNext(target: FocusTarget | undefined): void {
    this.#focus = target
  }

  /** Fetches what keeps the page in step, and does not wait for what else is fetched: its history is written at once. */
  async follow(): Promise<void> {
    const { signal } = this.#host
    const sync = await pageSync.get()
    if (!sync || this.#followed === signal) return
    this.#followed = signal
    sync.begin(this.#host)
    if (this.#host.brand) sync.follow(this.#host)
  }

  #draw() {
    const host = this.#host
    const render = () => this.#root.render(host.flow.form, this.#content)
    if (pageSync.now) pageSync.now.aroundRender(host, render)
    else render()
    if (this.#focus && focusOn(host.element, this.#focus)) this.#focus = undefined
    if (host.brand) pageSync.now?.follow(host)
    if (this.#isDrawn) return
    this.#isDrawn = true
    void this.#begin()
  }

  async #begin() {
    await nextTask()
    void this.#takePresses()
    await nextTask()
    // Once there is something to fill in, the page learns to judge it.
    await this.#host.attend()
  }

  readonly #content = () => [this.#screen.warning(), this.#screen.render()]

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
