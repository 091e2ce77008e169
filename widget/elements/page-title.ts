/** The page's title follows the screen (WCAG 2.2, 2.4.2): its own where it opened, the screen's heading elsewhere. */
import { msg } from '../locale/msg.ts'
import type { ElementHost } from './element-host.ts'
import { isOpening } from './position.ts'

/** The page's own title, and what was written in its place. */
let own = ''
let written: string | undefined
/** Of several elements the one that the citizen is at. */
let speaker: ElementHost | undefined

const headingOf = (host: ElementHost) =>
  host.element.querySelector('[data-ca-heading]')?.textContent?.trim()

export class PageTitle {
  readonly #host: ElementHost

  constructor(host: ElementHost) {
    this.#host = host
  }

  follow(): void {
    const host = this.#host
    const heading = headingOf(host)
    if (!heading) return
    if (host.touched || !speaker?.element.isConnected) speaker = host
    if (speaker !== host) return
    // The page itself may have changed it meanwhile.
    if (document.title !== written) own = document.title
    const title = isOpening(host) ? own : `${heading} · ${host.service.profile.service}`
    // Whoever hears the page hears first that something is wrong.
    written = host.element.querySelector('[data-ca-summary]') ? `${msg('Error:')} ${title}` : title
    if (document.title !== written) document.title = written
  }
}
