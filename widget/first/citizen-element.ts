/** What the four tags share: the first screen at once, and what makes it work as soon as it has arrived. */
import type { ElementPage } from '../steps/screen-context.ts'
import { adopt, sheetOf } from '../styles/sheet.ts'
import { AttributedElement } from './attributed-element.ts'
import type { Branded, CitizenTag, ElementLife } from './citizen-tag.ts'
import { contain } from './contain-events.ts'
import { fetchScreen } from './fetch-screen.ts'
import { firstProfile, type FetchedScreen, type RenderedScreen } from './first-profile.ts'
import { FirstScreen, isPlain } from './first-screen.ts'
import { mainScript } from './main-script.ts'
import { pageParsed } from './page-parsed.ts'
import { session } from './session.ts'
import { brandSheet, firstSheets } from './sheets.ts'

let instances = 0

type Screen = RenderedScreen & Partial<FetchedScreen>

export abstract class CitizenElement extends AttributedElement implements CitizenTag {
  static readonly session = session
  readonly number = (instances += 1)
  first: FirstScreen | undefined
  /** What makes it work, as soon as that has arrived. */
  view: ElementLife | undefined
  #isBegun = false

  constructor() {
    super()
    contain(this)
  }

  /** Each tag is named after the page that it opens with. */
  get opens(): ElementPage {
    return this.localName.slice('citizen-'.length) as ElementPage
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.view?.connected()
    void this.#begin()
  }

  disconnectedCallback(): void {
    this.view?.disconnected()
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before !== value) this.view?.attributeChanged(name)
  }

  dress(municipality?: Branded): void {
    const brands = municipality ? [brandSheet(municipality)] : []
    adopt(this.getRootNode(), [...firstSheets, ...brands])
  }

  /** What is seen first, if it is known; the form for more than a sign-in is fetched. */
  #screen(): Screen | Promise<Screen | undefined> | undefined {
    if (!firstProfile || this.server || this.first) return undefined
    this.first = new FirstScreen(this, firstProfile)
    if (!isPlain(this, firstProfile)) return undefined
    return /login|account/.test(this.opens) ? firstProfile : fetchScreen(this.opens)
  }

  async #place(screen: Screen | Promise<Screen | undefined> | undefined) {
    const rendered = screen instanceof Promise ? await screen : screen
    // Meanwhile the main script has come and drawn it, or it is said that it does not come.
    if (!rendered || this.view || !this.#isBegun) return
    if (rendered.styles) adopt(this.getRootNode(), [sheetOf(rendered.styles)])
    this.first?.place(rendered)
  }

  /** Tries again what did not arrive. */
  readonly #begin = async (): Promise<void> => {
    if (this.#isBegun) return
    this.#isBegun = true
    const screen = this.#screen()
    const parsing = pageParsed()
    if (parsing) void mainScript.get()
    await parsing
    const placed = this.#place(screen)
    // The form comes first: a slow telephone takes six milliseconds to ask for a file.
    const arriving = Promise.resolve().then(() => mainScript.get())
    // What makes it work, if that is here first, draws the screen itself.
    const part = await Promise.race([placed.then(() => arriving), arriving])
    if (!part) {
      this.#isBegun = false
      addEventListener('online', this.#begin, { once: true })
      return this.first?.fail(this.#begin)
    }
    session.use(part.session)
    this.view = new part.ElementView(this)
    if (this.isConnected) this.view.connected()
  }
}
