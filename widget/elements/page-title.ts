/** The page's title follows the screen (WCAG 2.2, 2.4.2): its own where it opened, the screen's heading elsewhere. */
import { msg } from '../locale/words.ts'
import type { ElementHost } from './element-host.ts'
import { isOpening } from './position.ts'

/** The page's own title, and what was written in its place. */
let own = ''
let written: string | undefined
/** Of several elements the one that the citizen is at. */
let speaker: ElementHost | undefined

const headingOf = (element: ElementHost) =>
  element.querySelector('[data-ca-heading]')?.textContent?.trim()

export class PageTitle {
  readonly #element: ElementHost

  constructor(element: ElementHost) {
    this.#element = element
  }

  follow(): void {
    const element = this.#element
    const heading = headingOf(element)
    if (!heading) return
    if (element.touched || !speaker?.isConnected) speaker = element
    if (speaker !== element) return
    // The page itself may have changed it meanwhile.
    if (document.title !== written) own = document.title
    const title = isOpening(element) ? own : `${heading} · ${element.service.profile.service}`
    // Whoever hears the page hears first that something is wrong.
    written = element.querySelector('[data-ca-summary]') ? `${msg('Error:')} ${title}` : title
    if (document.title !== written) document.title = written
  }
}
