/** What a page can write on the tags. As properties too, for frameworks that set them: each is its attribute. */
import type { Styling } from '../styles/scheme.ts'

const names = [
  'server',
  'returnTo',
  'loginUri',
  'loginUrl',
  'registerUrl',
  'recoverUrl',
  'accountUrl',
  'styling',
  'headingLevel',
] as const

/** `returnTo` is `return-to`. */
const attributeOf = (name: string) => name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)

/**
 * @attr server - `https://id.ciudad.gob.ec/leon`: the municipality, where the script's own address does not say it
 * @attr lang - language of the element; else that of what surrounds it, else the municipality's
 * @attr return-to - page to go to after signing in; of the page's own origin or of the municipality's pages
 * @attr login-uri - page of the site that is posted `credential`, the access token, after signing in
 * @attr state - text of the page's own that `login-uri` is posted back
 * @attr login-url - page with the sign-in; without it, the element switches in place
 * @attr register-url - page with the registration
 * @attr recover-url - page with the recovery
 * @attr account-url - page with the account
 * @attr styling - `card`, or `inherit` to stand on the page's own ground
 * @attr heading-level - 1 to 6; 2 when absent
 * @attr navigation - `none`: the page's history, address and title are left alone
 */
export abstract class AttributedElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...names.map(attributeOf), 'lang']

  declare server: string | null | undefined
  declare returnTo: string | null | undefined
  declare loginUri: string | null | undefined
  declare loginUrl: string | null | undefined
  declare registerUrl: string | null | undefined
  declare recoverUrl: string | null | undefined
  declare accountUrl: string | null | undefined
  declare styling: Styling | null | undefined
  declare headingLevel: number | string | null | undefined

  /** What a page had set before the script arrived hides the properties below: it is set again. */
  connectedCallback(): void {
    for (const name of names)
      if (Object.hasOwn(this, name)) {
        const { [name]: value } = this
        delete this[name]
        Object.assign(this, { [name]: value })
      }
  }
}

for (const name of names) {
  const attribute = attributeOf(name)
  Object.defineProperty(AttributedElement.prototype, name, {
    get(this: HTMLElement) {
      return this.getAttribute(attribute)
    },
    set(this: HTMLElement, value: string | number | null | undefined) {
      if (value === null || value === undefined) this.removeAttribute(attribute)
      else this.setAttribute(attribute, `${value}`)
    },
  })
}
