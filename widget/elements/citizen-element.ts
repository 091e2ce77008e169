/** What the four elements share: their life in a page. What they show is `scene.ts`; what they do is the flow's. */
import { LitElement, html, type PropertyValues } from 'lit'
import type { FlowKind } from '../../contract/flow.ts'
import type { Locale } from '../../contract/locale.ts'
import type { Reply } from '../api/client.ts'
import type { Failure } from '../api/failure.ts'
import { clearSecrets } from '../fields/secret.ts'
import { FlowController, grantOf, type FlowHost } from '../flow/controller.ts'
import { Countdown } from '../flow/countdown.ts'
import { takeLink } from '../flow/link-token.ts'
import type { Status } from '../flow/machine.ts'
import { flowMemory, type FlowMemory } from '../flow/memory.ts'
import { focusOn, type FocusTarget } from '../focus.ts'
import { currentLocale, localeFor, speak } from '../locale/localization.ts'
import { ownService, serviceFor, type Service } from '../profile.ts'
import { session, SessionChange } from '../session.ts'
import type { Place } from '../steps/stage.ts'
import { schemeOf, watchScheme, type Styling } from '../styles/scheme.ts'
import { adopt, brandSheet, firstSheets } from '../styles/sheets.ts'
import { version } from '../version.ts'
import { contain } from './containment.ts'
import { CitizenSignedIn, CitizenSignedOut } from './events.ts'
import { announce } from './announcements.ts'
import { Presence, type Stay } from './presence.ts'
import { proceedWith } from './proceeding.ts'
import { Scene } from './scene.ts'

let instances = 0

/** The elements of the page, in the order in which they came: the first speaks where none is concerned. */
const present = new Set<CitizenElement>()

export abstract class CitizenElement extends LitElement implements FlowHost, Stay {
  static readonly version = version
  static readonly session = session
  static override properties = {
    server: {},
    returnTo: { attribute: 'return-to' },
    loginUri: { attribute: 'login-uri' },
    loginUrl: { attribute: 'login-url' },
    registerUrl: { attribute: 'register-url' },
    recoverUrl: { attribute: 'recover-url' },
    accountUrl: { attribute: 'account-url' },
    styling: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  }
  declare server: string | null | undefined
  declare returnTo: string | null | undefined
  declare loginUri: string | null | undefined
  declare loginUrl: string | null | undefined
  declare registerUrl: string | null | undefined
  declare recoverUrl: string | null | undefined
  declare accountUrl: string | null | undefined
  declare styling: Styling | null | undefined
  declare headingLevel: number | null | undefined

  /** Where the element opens, and returns to. */
  abstract readonly opens: Place
  place: Place = 'login'
  /** The citizen is changing the password, which is a flow inside the account. */
  isChangingPassword = false
  /** What keeps the element from showing anything else. */
  trouble: Failure | undefined
  /** The browser may hold a session; the Worker is being asked. */
  isRestoring = false
  readonly flow = new FlowController(this)
  readonly countdown = new Countdown(this)
  readonly number = (instances += 1)
  readonly #presence = new Presence(this)
  readonly #scene = new Scene(this)
  #service: Service | undefined
  #memory: FlowMemory | undefined
  #focus: FocusTarget | undefined
  /** The citizen has done something here: only then does the focus move (a page decides about its own loading). */
  #touched = false

  static override get observedAttributes() {
    return [...super.observedAttributes, 'lang']
  }

  get service(): Service {
    if (!this.#service) throw new Error('citizen-auth: asked for the municipality before it is known')
    return this.#service
  }

  get memory(): FlowMemory {
    return (this.#memory ??= flowMemory(this.service.profile.slug, this.localName))
  }

  get locale(): Locale {
    return currentLocale()
  }

  get signal(): AbortSignal {
    return this.#presence.signal
  }

  protected override createRenderRoot() {
    return this
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null) {
    super.attributeChangedCallback(name, before, value)
    if (before === value || !this.isConnected) return
    if (name === 'lang') void this.#chooseLanguage()
    if (name === 'server') void this.begin()
  }

  arrived(signal: AbortSignal): void {
    present.add(this)
    contain(this, signal)
    watchScheme(() => this.requestUpdate(), signal)
    const redraw = () => this.requestUpdate()
    addEventListener('lit-localize-status', redraw, { signal })
    addEventListener('hashchange', () => this.#followLink(), { signal })
    // A page kept for the back button must not keep what was typed in secret (T09).
    addEventListener('pagehide', () => clearSecrets(this), { signal })
    session.addEventListener('change', (event) => void this.#sessionChanged(event), { signal })
    const page = new MutationObserver(() => void this.#chooseLanguage())
    page.observe(document.documentElement, { attributes: true })
    signal.addEventListener('abort', () => page.disconnect())
    if (!this.#service) void this.begin()
  }

  left(): void {
    present.delete(this)
    this.flow.abandon()
    clearSecrets(this)
  }

  /** Finds the municipality and the language, then opens what the citizen came for. */
  async begin(): Promise<void> {
    // Awaited only when it has to be: the form of the first script is there at once.
    const reply: Reply<Service> =
      !this.server && ownService
        ? { ok: true, value: ownService }
        : await serviceFor(this.server)
    this.trouble = reply.ok ? undefined : reply.failure
    this.requestUpdate()
    if (!reply.ok) return
    this.#service = reply.value
    this.#memory = undefined
    session.connect(reply.value)
    await this.#chooseLanguage()
    if (document.readyState === 'loading')
      await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }))
    this.#open()
  }

  #open() {
    this.place = this.opens
    if (this.#followLink()) return
    const known = this.memory.recall()
    if (known) {
      this.place = known.kind === 'change-password' ? 'account' : known.kind
      void this.flow.resume(known.kind, known.flow)
    } else this.flow.open(this.opens === 'account' ? 'login' : this.opens)
    if (session.mayExist) void this.#restore()
  }

  #followLink(): boolean {
    const link = this.#service && takeLink()
    if (!link) return false
    this.place = link.kind === 'register' ? 'register' : 'recover'
    this.flow.follow(link.kind, link.token)
    return true
  }

  async #restore() {
    this.isRestoring = true
    await session.restore(this)
    this.isRestoring = false
    this.requestUpdate()
  }

  async #chooseLanguage() {
    if (!this.#service) return
    await speak(localeFor(this, this.service.profile.locales))
    this.requestUpdate()
  }

  /** Shows another flow, or the account, in the same place. */
  go(place: Place): void {
    this.#touched = true
    this.#focus = 'heading'
    this.place = place
    this.isChangingPassword = false
    if (place !== 'account') this.flow.open(place)
    else if (!session.account) this.flow.open('login')
    this.requestUpdate()
  }

  changePassword(): void {
    this.go('account')
    this.isChangingPassword = true
    this.flow.open('change-password')
  }

  touch(): void {
    this.#touched = true
  }

  async bearer(kind: FlowKind): Promise<string | null> {
    return kind === 'change-password' ? session.token().catch(() => null) : null
  }

  flowMoved(before: Status): void {
    this.#focus = announce(this, before) ?? this.#focus
    const grant = grantOf(this.flow.status)
    if (grant) session.adopt(grant, this)
    if (this.flow.status.is === 'done' && this.flow.kind === 'recover' && !grant) session.drop(this)
  }

  sessionLost(failure: Failure): void {
    session.drop(this)
    this.place = this.opens === 'account' ? 'account' : 'login'
    this.isChangingPassword = false
    this.flow.open('login', failure)
  }

  /** What was shown to the citizen who is no longer signed in gives way to the sign-in. */
  #clearAway(by: EventTarget | undefined) {
    const { status, kind } = this.flow
    const wasIn = kind === 'login' ? status.is === 'done' : this.isChangingPassword
    if (!wasIn && this.place !== 'account') return
    this.place = this.opens
    this.isChangingPassword = false
    this.flow.open(this.opens === 'account' ? 'login' : this.opens)
    if (by === this) this.#focus = 'heading'
  }

  async #sessionChanged(event: Event) {
    const by = event instanceof SessionChange ? event.by : undefined
    this.requestUpdate()
    if (!session.account) this.#clearAway(by)
    const [first] = present
    if ((by ?? first) !== this) return
    if (!session.account) {
      this.dispatchEvent(new CitizenSignedOut())
      return
    }
    const { account } = session
    const accessToken = await session.token()
    const stays = !this.dispatchEvent(new CitizenSignedIn({ account, accessToken }))
    const hasJustSignedIn = this.flow.status.is === 'done' && this.flow.kind === 'login'
    if (hasJustSignedIn && !stays && this.place === 'login') proceedWith(this, accessToken)?.()
  }

  protected override shouldUpdate(): boolean {
    return this.#service !== undefined || this.trouble !== undefined
  }

  protected override update(changed: PropertyValues): void {
    // What the page wrote inside the tag was for the time before this.
    if (!this.hasUpdated) this.replaceChildren()
    super.update(changed)
  }

  protected override render() {
    const { profile } = this.#service ?? {}
    const sheets = profile ? [brandSheet(profile.slug, profile.brand)] : []
    adopt(this.getRootNode(), [...firstSheets, ...sheets, ...this.#scene.sheets])
    const styling: Styling = this.styling === 'inherit' ? 'inherit' : 'card'
    return html`<div
      class="ca-root"
      lang=${this.locale}
      data-brand=${profile?.slug ?? ''}
      data-styling=${styling}
      data-scheme=${schemeOf(this, styling)}
    >
      <div class="ca-card">${this.#scene.draw()}</div>
    </div>`
  }

  protected override updated(): void {
    if (!this.#focus || !this.#touched) return
    if (focusOn(this, this.#focus)) this.#focus = undefined
  }
}
