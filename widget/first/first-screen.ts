/** The screen that stands before the main script has arrived. */
import { linkMark } from '../../contract/link-address.ts'
import type { Locale } from '../../contract/locale.ts'
import { levelOf } from '../elements/heading-level.ts'
import { pageAddress } from '../elements/web-address.ts'
import { flowKey } from '../flow/flow-key.ts'
import { localeFor } from '../locale/locale-for.ts'
import { quietly, recallSession } from '../session-memory.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import { schemeOf, stylingOf } from '../styles/scheme.ts'
import type { CitizenElement } from './citizen-element.ts'
import { firstProfile, type FirstProfile, type RenderedScreen } from './first-profile.ts'
import { HeldPresses } from './held-presses.ts'
import { nodesOf, type Tree } from './tree.ts'

/** Nothing is remembered, and nobody comes by a link: what is seen first is the sign-in. */
const isPlain = (element: CitizenElement, { slug }: FirstProfile) =>
  recallSession(slug) === 'nothing' &&
  !quietly(() => sessionStorage.getItem(flowKey(slug, element.localName))) &&
  !linkMark.test(location.href)

function renderedFor(element: CitizenElement): FirstProfile | undefined {
  const { opens, server } = element
  const isSignIn = opens === 'login' || opens === 'account'
  if (!firstProfile || server || !isSignIn || !isPlain(element, firstProfile)) return undefined
  return firstProfile
}

/** Languages in the order in which the municipality names them; it offers one at least. */
const localesOf = ({ words }: RenderedScreen) => Object.keys(words) as [Locale, ...Locale[]]

export class FirstScreen {
  readonly locale: Locale
  readonly #element: CitizenElement
  readonly #rendered: RenderedScreen
  readonly #presses: HeldPresses
  /** What the page wrote inside the tag. */
  readonly #own: readonly ChildNode[]
  /** What says that nothing makes it work. */
  #trouble: Element | undefined

  /** Puts it into the element; undefined where another one is to be seen, or it is not known which. */
  static place(element: CitizenElement): FirstScreen | undefined {
    const rendered = renderedFor(element)
    element.dress(rendered)
    return rendered && new FirstScreen(element, rendered)
  }

  private constructor(element: CitizenElement, rendered: RenderedScreen) {
    this.locale = localeFor(element, localesOf(rendered))
    this.#element = element
    this.#rendered = rendered
    this.#own = [...element.childNodes]
    element.replaceChildren(...this.#nodesOf(rendered.screen))
    const styling = stylingOf(element)
    const root = element.querySelector<HTMLElement>('.ca-root')
    Object.assign(root?.dataset ?? {}, { styling, scheme: schemeOf(element, styling) })
    const level = levelOf(element.headingLevel)
    if (level !== 2)
      element.querySelector('[data-ca-heading]')?.setAttribute('aria-level', `${level}`)
    this.#presses = new HeldPresses(element, this.#nodesOf([rendered.sending]))
  }

  #nodesOf(trees: readonly Tree[]): readonly ChildNode[] {
    const { locale } = this
    return nodesOf(trees, {
      number: this.#element.number,
      locale,
      words: this.#rendered.words[locale] ?? [],
      hrefOf: (page: ElementPage) => pageAddress(this.#element, page),
    })
  }

  /** Says that it does not work yet, what to do, and what the page itself says to whom no form comes. */
  fail(retry: () => void): void {
    this.#trouble ??= this.#troubleWith(retry)
    this.#element.querySelector('.ca-card')?.prepend(this.#trouble)
    this.#presses.rest(retry)
  }

  #troubleWith(retry: () => void): Element {
    const trouble = document.createElement('div')
    trouble.append(...this.#nodesOf(this.#rendered.trouble), ...this.#own)
    trouble.querySelector('button')?.addEventListener('click', () => {
      trouble.remove()
      retry()
    })
    return trouble
  }

  /** Hands the nodes over as they were rendered. */
  release(): void {
    this.#trouble?.remove()
    this.#presses.release()
  }

  /** Does what was pressed meanwhile. */
  replay(): void {
    this.#presses.replay()
  }
}
