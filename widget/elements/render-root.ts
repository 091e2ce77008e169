/** Puts what is to be seen into an element; at first into the nodes that were rendered beforehand. */
import { hydrate } from '@lit-labs/ssr-client'
import { nothing, render } from 'lit/html.js'
import { markLanguages } from '../locale/language.ts'
import { schemeOf, stylingOf } from '../styles/scheme.ts'
import { adopt } from '../styles/sheet.ts'
import type { ElementHost } from './element-host.ts'
import { rootTemplate } from './root-template.ts'
import { levelOf } from './heading-level.ts'
import { typedIn } from './typed-in.ts'
import { webAddress } from './web-address.ts'

interface Sheets {
  readonly sheets: readonly CSSStyleSheet[]
}

export class RenderRoot {
  readonly #host: ElementHost
  readonly #styles: Sheets
  #form: string | undefined

  constructor(host: ElementHost, styles: Sheets) {
    this.#host = host
    this.#styles = styles
  }

  /**
   * @param form its name: another form begins empty, what stood in the former is not handed on
   * @param content what is to be seen; called while it is rendered
   */
  render(form: string, content: () => unknown): void {
    const before = this.#form
    this.#form = form
    if (before === undefined) return this.#begin(content)
    if (before !== form) this.#draw(nothing)
    this.#draw(content())
  }

  #begin(content: () => unknown) {
    const { element } = this.#host
    const putBack = element.first && typedIn(element)
    element.first?.release()
    // What the page wrote inside the tag was for the time before this.
    element.replaceChildren()
    this.#draw(content())
    putBack?.()
  }

  /**
   * Makes the nodes of the first screen its own: with what was typed in them, and where the keyboard is. What is to be
   * seen besides is rendered next.
   *
   * @returns whether there was something to take over
   */
  takeOver(form: string, content: () => unknown): boolean {
    const { element, locale } = this.#host
    if (this.#form !== undefined) return false
    if (!element.first?.stands || element.first.locale !== locale) return false
    element.first.release()
    try {
      hydrate(this.#inRoot(content()), element)
      this.#form = form
      // The one attribute that the page decides about and that was rendered for all.
      const level = levelOf(element.headingLevel)
      if (level !== 2)
        element.querySelector('[data-ca-heading]')?.setAttribute('aria-level', `${level}`)
      return true
    } catch {
      // Something else is to be seen than what was rendered beforehand.
      return false
    }
  }

  #inRoot(content: unknown) {
    const { element, locale, brand } = this.#host
    const styling = stylingOf(element)
    return rootTemplate(
      {
        locale,
        brand: brand?.slug ?? '',
        styling,
        scheme: schemeOf(element, styling),
        // Another screen brings its own: what stays would be seen to move.
        help: content === nothing ? undefined : webAddress(brand?.support.page),
      },
      content,
    )
  }

  #draw(content: unknown) {
    const { element, brand } = this.#host
    element.dress(brand)
    adopt(element.getRootNode(), this.#styles.sheets)
    render(this.#inRoot(content), element)
    markLanguages(element.querySelector('.ca-root'))
  }
}
