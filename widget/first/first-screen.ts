/** The screen that stands before the main script has arrived. */
import { linkMark } from '../../contract/link-address.ts'
import type { Locale } from '../../contract/locale.ts'
import { pageAddress } from '../elements/web-address.ts'
import { draftKey, flowKey } from '../flow/flow-key.ts'
import { localeFor } from '../locale/locale-for.ts'
import { quietly, sessionKey } from '../session-memory.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import { schemeOf, stylingOf } from '../styles/scheme.ts'
import type { CitizenTag, StandingScreen } from './citizen-tag.ts'
import type { FirstProfile, RenderedScreen } from './first-profile.ts'
import { HeldPresses } from './held-presses.ts'
import { nodesOf, type Tree } from './tree.ts'

/** Nothing is remembered, and nobody comes by a link: what is seen first is what the tag is for. */
export function isPlain({ localName }: CitizenTag, { slug }: FirstProfile): boolean {
  const key = flowKey(slug, localName)
  const isKept = [key, draftKey(key), sessionKey(slug)].some((one) =>
    quietly(() => sessionStorage.getItem(one) ?? localStorage.getItem(one)),
  )
  return !isKept && !linkMark.test(location.href)
}

/** Languages in the order in which the municipality names them; it offers one at least. */
const localesOf = ({ words }: RenderedScreen) => Object.keys(words) as [Locale, ...Locale[]]

export class FirstScreen implements StandingScreen {
  readonly locale: Locale
  readonly #element: CitizenTag
  readonly #profile: FirstProfile
  #presses: HeldPresses | undefined
  /** What the page wrote inside the tag, where it has given way. */
  #own: readonly ChildNode[] = []
  /** What says that nothing makes it work. */
  #trouble: HTMLElement | undefined

  constructor(element: CitizenTag, profile: FirstProfile) {
    this.locale = localeFor(element, localesOf(profile))
    this.#element = element
    this.#profile = profile
    element.dress(profile)
  }

  get stands(): boolean {
    return !!this.#presses
  }

  /** Puts a screen into the element. */
  place(rendered: RenderedScreen): void {
    const element = this.#element
    this.#own = [...element.childNodes]
    element.replaceChildren(...this.#nodesOf(rendered, rendered.screen))
    const [root] = element.getElementsByTagName('div')
    if (root) this.#suit(root)
    this.#presses = new HeldPresses(element, this.#nodesOf(this.#profile, [this.#profile.sending]))
  }

  /** Light or dark, and the ground that it stands on, are the page's. */
  #suit({ dataset }: HTMLElement) {
    const styling = stylingOf(this.#element)
    dataset.brand = this.#profile.slug
    dataset.styling = styling
    dataset.scheme = schemeOf(this.#element, styling)
  }

  #nodesOf({ words }: RenderedScreen, trees: readonly Tree[]): readonly ChildNode[] {
    const { locale } = this
    return nodesOf(trees, {
      number: this.#element.number,
      locale,
      words: words[locale] ?? [],
      hrefOf: (page: ElementPage) => pageAddress(this.#element, page),
    })
  }

  /** Beneath it stands what the page itself says to whom no form comes. */
  fail(retry: () => void): void {
    this.#trouble ??= this.#troubleWith(retry)
    const element = this.#element
    ;(element.querySelector('.ca-card') ?? element).prepend(this.#trouble)
    this.#presses?.rest(retry)
  }

  /** Told to the page, too: what is missing may have been lost, or refused by the page's own policy. */
  #troubleWith(retry: () => void): HTMLElement {
    console.error(
      `citizen-auth: lost or refused; script-src and connect-src must allow ${import.meta.url}`,
    )
    this.#element.dispatchEvent(
      new CustomEvent('citizen-error', {
        bubbles: true,
        composed: true,
        detail: { code: 'unreachable' },
      }),
    )
    const trouble = document.createElement('div')
    trouble.append(...this.#nodesOf(this.#profile, this.#profile.trouble), ...this.#own)
    // Alone in its element, too, it looks as a screen does.
    trouble.className = 'ca-form ca-root'
    this.#suit(trouble)
    trouble.querySelector('button')?.addEventListener('click', () => {
      trouble.remove()
      retry()
    })
    return trouble
  }

  release(): void {
    this.#trouble?.remove()
    this.#presses?.release()
  }

  replay(): void {
    this.#presses?.replay()
  }
}
