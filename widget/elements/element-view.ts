/** What stands in an element: its life in the page. What it shows is `current-screen.ts`; what it does is the flow's. */
import { isAccountFlow, type AccountFlow } from '../../contract/account-flows.ts'
import type { Field } from '../../contract/fields/index.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { Locale } from '../../contract/locale.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import type { Failure } from '../api/failure.ts'
import { validationReady } from '../fields/lazy-validation.ts'
import { clearSecrets } from '../fields/secret.ts'
import { FlowController } from '../flow/controller.ts'
import { Countdown } from '../flow/countdown.ts'
import type { FlowStatus } from '../flow/machine.ts'
import { flowMemory, type FlowMemory } from '../flow/memory.ts'
import type { FocusTarget } from '../focus.ts'
import { currentLocale, speak } from '../locale/language.ts'
import { localeFor } from '../locale/locale-for.ts'
import { findService } from '../profile-finding.ts'
import type { Service } from '../profile.ts'
import { session, type SessionChange } from '../session.ts'
import { marksReady } from '../steps/provider-buttons.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import type { ElementHost } from './element-host.ts'
import type { CitizenTag } from '../first/citizen-tag.ts'
import { comeBack, followLink } from './arrivals.ts'
import { dispatchStatus, dispatchTrouble } from './dispatch-status.ts'
import { kindOf, pageOf } from './flow-page.ts'
import { watchPage } from './page-events.ts'
import { inName, PageSession } from './page-session.ts'
import { Lifetime, type LifetimeHost } from './lifetime.ts'
import { CurrentScreen } from './current-screen.ts'
import { sessionLost } from './session-changes.ts'
import { dispatchSignedIn } from './dispatched-once.ts'
import { UpdateScheduler } from './update-scheduler.ts'

export class ElementView implements ElementHost, LifetimeHost {
  readonly element: CitizenTag
  page: ElementPage = 'login'
  accountFlow: AccountFlow | undefined
  section: ElementHost['section']
  trouble: Failure | undefined
  readonly pageSession = new PageSession(this)
  readonly inName = inName
  isAttended = false
  readonly flow = new FlowController(this)
  readonly countdown = new Countdown(() => this.requestUpdate())
  readonly #lifetime = new Lifetime(this)
  readonly #screen = new CurrentScreen(this)
  readonly #updates = new UpdateScheduler(this, this.#screen, () => this.#isOpen || !!this.trouble)
  #service: Service | undefined
  #memory: FlowMemory | undefined
  /** Municipality and language are known: there is something to show. */
  #isOpen = false
  /** Another beginning, because `server` changed, overtakes the one that still waits. */
  #beginnings = 0
  /** The citizen has done something here: only then does the focus move (a page decides about its own loading). */
  touched = false

  constructor(element: CitizenTag) {
    this.element = element
    // The second script, which is fetched while this one takes the form over.
    void validationReady()
  }

  get number(): number {
    return this.element.number
  }

  get opens(): ElementPage {
    return this.element.opens
  }

  get service(): Service {
    if (!this.#service) throw new Error('citizen-auth: the municipality is not known yet')
    return this.#service
  }

  /** The municipality, as far as it is known. */
  get brand(): PublicProfile | undefined {
    return this.#service?.profile
  }

  learn(service: Service): void {
    if (service.profile.slug === this.#service?.profile.slug) this.#service = service
  }

  get memory(): FlowMemory {
    return (this.#memory ??= flowMemory(this.service.profile.slug, this.element.localName))
  }

  get locale(): Locale {
    return currentLocale()
  }

  get drawn(): Promise<void> | undefined {
    return this.#updates.drawn
  }

  get signal(): AbortSignal {
    return this.#lifetime.signal
  }

  connected(): void {
    this.requestUpdate()
    this.#lifetime.connected()
  }

  disconnected(): void {
    this.countdown.stop()
    this.#lifetime.disconnected()
  }

  attributeChanged(name: string): void {
    this.requestUpdate()
    if (name === 'lang') void this.#chooseLanguage()
    if (name === 'server' && this.#lifetime.isHere) void this.begin()
  }

  arrived(signal: AbortSignal): void {
    const handlers = {
      redraw: () => this.requestUpdate(),
      language: () => void this.#chooseLanguage(),
      fragment: () => void (this.#service && followLink(this)),
      online: () => void this.attend(),
      // A page kept for the back button must not keep what was typed in secret (T09).
      leaving: () => this.forgetSecrets(),
      session: (change: SessionChange) => this.pageSession.changed(change, this.#lifetime.isFirst),
    }
    watchPage(handlers, signal)
    const { account } = session
    if (account) void dispatchSignedIn(this, account)
    this.element.addEventListener('input', () => this.flow.prepare(), { signal })
    if (!this.#service) void this.begin()
  }

  left(): void {
    this.flow.abandon()
    this.forgetSecrets()
  }

  /** Finds the municipality and the language, then opens what the citizen came for. */
  async begin(): Promise<void> {
    const beginning = (this.#beginnings += 1)
    const reply = await findService(this.element.server)
    if (beginning !== this.#beginnings) return
    this.trouble = reply.ok ? undefined : reply.failure
    this.requestUpdate()
    if (!reply.ok) return dispatchTrouble(this, reply.failure)
    this.#service = reply.value
    this.#memory = undefined
    session.connect(reply.value)
    await this.#chooseLanguage()
    if (await this.#mayTakeOver()) this.#open()
  }

  /** More than a sign-in stands there already: whatever it was drawn with is needed to go on with it. */
  async #mayTakeOver(): Promise<boolean> {
    const { first, opens } = this.element
    const isMore = first?.stands && (opens === 'register' || opens === 'recover')
    if (!isMore || (await this.#screen.bring())) return true
    first.fail(() => void this.begin())
    return false
  }

  #open() {
    this.#isOpen = true
    this.requestUpdate()
    this.page = this.opens
    if (comeBack(this) || followLink(this)) return
    const known = this.memory.recall()
    if (known) {
      this.page = pageOf(known.kind)
      this.accountFlow = isAccountFlow(known.kind) ? known.kind : undefined
      void this.flow.resume(known.kind, known.flow)
    } else this.flow.open(kindOf(this.opens))
    if (session.mayExist) void this.pageSession.restore()
  }

  async #chooseLanguage() {
    if (!this.#service) return
    await speak(localeFor(this.element, this.service.profile.locales))
    this.requestUpdate()
  }

  /** Shows another flow, or the account, in the same place. */
  go(page: ElementPage): void {
    this.touched = true
    this.focusNext('heading')
    this.page = page
    this.accountFlow = undefined
    if (page !== 'account') this.flow.open(page)
    else if (!session.account) this.flow.open('login')
    this.requestUpdate()
  }

  openInAccount(flow: AccountFlow): void {
    this.go('account')
    this.accountFlow = flow
    this.flow.open(flow)
  }

  focusNext(target: FocusTarget | undefined): void {
    this.#updates.focusNext(target)
  }

  /**
   * Fetches what the first screen does not need, so that nothing is waited for when the form is sent; again, what could
   * not be had before.
   */
  async attend(): Promise<void> {
    this.isAttended = false
    session.attend()
    this.flow.begin()
    this.requestUpdate()
    this.#screen.fetchAgain()
    this.#screen.bringPasskey()
    await Promise.all([
      this.#updates.follow(),
      validationReady(),
      this.brand?.identityProviders && marksReady(),
      this.#chooseLanguage(),
      session.mayExist && session.restore(this.element),
    ])
    this.isAttended = true
    this.requestUpdate()
  }

  forgetSecrets(): void {
    clearSecrets(this.element)
  }

  fieldsOf(config: StepConfig, view: unknown): readonly Field[] {
    return this.#screen.fieldsOf(config, view)
  }

  flowMoved(before: FlowStatus): void {
    dispatchStatus(this, before)
  }

  sessionLost(failure: Failure): void {
    sessionLost(this, failure)
  }

  requestUpdate(): void {
    this.#updates.request()
  }
}
