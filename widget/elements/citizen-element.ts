/** What the four elements share: their life in a page. What they show is `renderer.ts`; what they do is the flow's. */
import { nothing, type PropertyValues } from 'lit'
import type { Field } from '../../contract/fields/index.ts'
import type { Locale } from '../../contract/locale.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import type { Failure } from '../api/failure.ts'
import { validationReady } from '../fields/lazy-validation.ts'
import { clearSecrets } from '../fields/secret.ts'
import { FlowController } from '../flow/controller.ts'
import { Countdown } from '../flow/countdown.ts'
import { takeLink } from '../flow/link-token.ts'
import type { FlowStatus } from '../flow/machine.ts'
import { flowMemory, type FlowMemory } from '../flow/memory.ts'
import { focusOn, type FocusTarget } from '../focus.ts'
import { currentLocale, localeFor, speak } from '../locale/language.ts'
import { findService } from '../profile-finding.ts'
import type { Service } from '../profile.ts'
import { session, type SessionChange } from '../session.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import { version } from '../version.ts'
import type { ElementHost } from './element-host.ts'
import { AttributedElement } from './attributed-element.ts'
import { contain } from './contain-events.ts'
import { LazyDispatch } from './lazy-dispatch.ts'
import { frame } from './frame.ts'
import { pageOf } from './flow-page.ts'
import { pageParsed, watchPage } from './page-events.ts'
import { inName, PageSession } from './page-session.ts'
import { Lifetime, type LifetimeHost } from './lifetime.ts'
import { Renderer } from './renderer.ts'

let instances = 0

export abstract class CitizenElement
  extends AttributedElement
  implements ElementHost, LifetimeHost
{
  static readonly version = version
  static readonly session = session
  /** Where the element opens, and returns to. */
  abstract readonly opens: ElementPage
  page: ElementPage = 'login'
  isChangingPassword = false
  section: ElementHost['section']
  trouble: Failure | undefined
  readonly pageSession = new PageSession(this)
  readonly inName = inName
  isAttended = false
  readonly flow = new FlowController(this)
  readonly countdown = new Countdown(this)
  readonly number = (instances += 1)
  readonly #presence = new Lifetime(this)
  readonly #renderer = new Renderer(this)
  readonly dispatch = new LazyDispatch()
  #service: Service | undefined
  #memory: FlowMemory | undefined
  #form = ''
  #isBlank = false
  /** Municipality and language are known: there is something to show. */
  #isOpen = false
  /** Another beginning, because `server` changed, overtakes the one that still waits. */
  #beginnings = 0
  #focus: FocusTarget | undefined
  /** The citizen has done something here: only then does the focus move (a page decides about its own loading). */
  touched = false

  get service(): Service {
    if (!this.#service) throw new Error('citizen-auth: the municipality is not known yet')
    return this.#service
  }

  learn(service: Service): void {
    if (service.profile.slug === this.#service?.profile.slug) this.#service = service
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

  override attributeChangedCallback(name: string, before: string | null, value: string | null) {
    super.attributeChangedCallback(name, before, value)
    // An element that is upgraded hears of its attributes before it has arrived.
    if (before === value || !this.#presence.isHere) return
    if (name === 'lang') void this.#chooseLanguage()
    if (name === 'server') void this.begin()
  }

  arrived(signal: AbortSignal): void {
    contain(this, signal)
    const heeds = {
      redraw: () => this.requestUpdate(),
      language: () => void this.#chooseLanguage(),
      fragment: () => void this.#followLink(),
      online: () => void this.attend(),
      // A page kept for the back button must not keep what was typed in secret (T09).
      leaving: () => this.forgetSecrets(),
      session: (change: SessionChange) => this.pageSession.changed(change, this.#presence.isFirst),
    }
    watchPage(heeds, signal)
    const { account } = session
    this.dispatch.tell((dispatcher) => dispatcher.arrived(this, account))
    this.addEventListener('input', () => this.flow.prepare(), { signal })
    if (!this.#service) void this.begin()
  }

  left(): void {
    this.flow.abandon()
    this.forgetSecrets()
  }

  /** Finds the municipality and the language, then opens what the citizen came for. */
  async begin(): Promise<void> {
    const beginning = (this.#beginnings += 1)
    const reply = await findService(this.server)
    if (beginning !== this.#beginnings) return
    this.trouble = reply.ok ? undefined : reply.failure
    this.requestUpdate()
    if (!reply.ok) return void (await validationReady())
    this.#service = reply.value
    this.#memory = undefined
    session.connect(reply.value)
    await this.#chooseLanguage()
    await pageParsed()
    this.#open()
  }

  #open() {
    this.#isOpen = true
    this.requestUpdate()
    this.page = this.opens
    if (this.#followLink()) return
    const known = this.memory.recall()
    if (known) {
      this.page = pageOf(known.kind)
      void this.flow.resume(known.kind, known.flow)
    } else this.flow.open(this.opens === 'account' ? 'login' : this.opens)
    if (session.mayExist) void this.pageSession.restore()
  }

  #followLink(): boolean {
    const link = this.#service && takeLink()
    if (!link) return false
    this.page = pageOf(link.kind)
    this.flow.follow(link.kind, link.token)
    return true
  }

  async #chooseLanguage() {
    if (!this.#service) return
    await speak(localeFor(this, this.service.profile.locales))
    this.requestUpdate()
  }

  /** Shows another flow, or the account, in the same place. */
  go(page: ElementPage): void {
    this.touched = true
    this.#focus = 'heading'
    this.page = page
    this.isChangingPassword = false
    if (page !== 'account') this.flow.open(page)
    else if (!session.account) this.flow.open('login')
    this.requestUpdate()
  }

  changePassword(): void {
    this.go('account')
    this.isChangingPassword = true
    this.flow.open('change-password')
  }

  focusNext(target: FocusTarget | undefined): void {
    this.#focus = target
  }

  /**
   * Fetches what the first screen does not need, so that nothing is waited for when the form is sent; again, what could
   * not be had before.
   */
  async attend(): Promise<void> {
    this.isAttended = false
    this.requestUpdate()
    this.#renderer.fetchAgain()
    await Promise.all([
      this.dispatch.attend(),
      validationReady(),
      this.flow.attend(),
      session.attend(),
      this.#chooseLanguage(),
      session.mayExist && session.restore(this),
    ])
    this.isAttended = true
    this.requestUpdate()
  }

  forgetSecrets(): void {
    clearSecrets(this)
  }

  fieldsOf(config: StepConfig, view: unknown): readonly Field[] {
    return this.#renderer.fieldsOf(config, view)
  }

  flowMoved(before: FlowStatus): void {
    this.dispatch.tell((dispatcher) => dispatcher.announce(this, before))
  }

  sessionLost(failure: Failure): void {
    this.dispatch.tell((dispatcher) => dispatcher.sessionLost(this, failure))
  }

  protected override shouldUpdate(): boolean {
    return this.#isOpen || this.trouble !== undefined
  }

  protected override update(changed: PropertyValues): void {
    // What the page wrote inside the tag was for the time before this.
    if (!this.hasUpdated) this.replaceChildren()
    // Another form begins empty: what stood in the former is not handed on.
    this.#isBlank = this.#form !== this.flow.form
    this.#form = this.flow.form
    if (this.#isBlank) super.update(changed)
    this.#isBlank = false
    super.update(changed)
  }

  protected override render() {
    const profile = this.#service?.profile
    const content = this.#isBlank ? nothing : [this.#renderer.warning(), this.#renderer.render()]
    return frame(this, profile, this.#renderer.sheets, content)
  }

  /** Once there is something to fill in, the page learns to judge it. */
  protected override firstUpdated(): void {
    void this.attend()
  }

  protected override updated(): void {
    if (this.#focus && focusOn(this, this.#focus)) this.#focus = undefined
    if (this.#service) this.dispatch.dispatcher?.shown(this)
  }
}
