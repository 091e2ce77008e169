/** What an element shows now: chooses the screen, and gives it what it is drawn from. */
import { nothing, type TemplateResult } from 'lit/html.js'
import type { Field } from '../../contract/fields/index.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import { concealAll } from '../fields/secret.ts'
import { configOf } from '../flow/config-of.ts'
import { pageClock } from '../clock.ts'
import type { FlowStatus } from '../flow/machine.ts'
import { isSecondHere } from '../fields/lazy-validation.ts'
import { missingLocale } from '../locale/language.ts'
import { sayFor } from '../strings/labels.ts'
import { session } from '../session.ts'
import { renderStep } from '../steps/index.ts'
import type { FlowScreenContext, ScreenContext } from '../steps/screen-context.ts'
import { incomplete, unavailable, waiting } from '../steps/waiting.ts'
import { levelOf } from './heading-level.ts'
import { pageAddress } from './web-address.ts'
import type { ElementHost } from './element-host.ts'
import { isSignIn } from './flow-page.ts'
import { DependencyValues } from './form-data.ts'
import { LazyScreens, type AvailableScreens } from './lazy-screens.ts'

type Question = Extract<FlowStatus, { is: 'asking' | 'sending' }>

export class CurrentScreen {
  readonly #host: ElementHost
  readonly #given = new DependencyValues()
  /** What the first screen does not need. */
  readonly #lazyScreens: AvailableScreens

  constructor(host: ElementHost, lazyScreens: AvailableScreens = new LazyScreens(host)) {
    this.#host = host
    this.#lazyScreens = lazyScreens
  }

  get sheets(): readonly CSSStyleSheet[] {
    return this.#lazyScreens.screens.sheets
  }

  /** Those of a sign-in are the profile's own; what other steps ask comes with their screens. */
  fieldsOf(config: StepConfig, view: unknown): readonly Field[] {
    return (
      this.#lazyScreens.screens.fieldsOf?.(config, view) ??
      ('fields' in config ? config.fields : [])
    )
  }

  render(): TemplateResult | typeof nothing {
    const host = this.#host
    const { flow, page } = host
    const { signedIn, missing } = this.#lazyScreens
    const trouble = host.trouble ?? missing
    if (trouble) return unavailable(trouble, this.#words, this.#retry)
    if (host.pageSession.isRestoring && page !== 'recover') return waiting()
    const { account } = session
    if (page === 'account' && session.mayExist) return host.isAttended ? nothing : waiting()
    if (account && page === 'account' && !host.accountFlow)
      return this.#lazyScreens.account?.render(this.#context()) ?? this.#lazyScreens.fetch()
    const isOver = flow.status.is === 'done' && !isSignIn(flow.kind)
    if (account && !isOver && (page === 'login' || page === 'register'))
      return signedIn?.signedIn(this.#context(), account) ?? this.#lazyScreens.fetch('signed-in')
    return this.#flow(flow.status)
  }

  /** The municipality's, as far as it is known. */
  get #words(): Pick<ScreenContext, 'locale' | 'say'> {
    const { brand, locale, flow } = this.#host
    return { locale, say: brand ? sayFor(brand, locale, flow.kind) : (_, own) => own }
  }

  /** Above whatever is shown: something could not be fetched, or a session on a shared computer is about to end. */
  warning() {
    return [this.#incomplete(), this.#lazyScreens.signedIn?.warning()]
  }

  /** The whole of an element, and a form that was refused, say themselves what they lack. */
  #incomplete() {
    const host = this.#host
    const { status } = host.flow
    const isRefused = 'refusal' in status && status.refusal
    const lacks = missingLocale() ?? (session.mayExist || (!isRefused && !isSecondHere()))
    const isSaid = host.trouble ?? this.#lazyScreens.missing
    return host.isAttended && lacks && !isSaid ? incomplete(host.locale, this.#retry) : nothing
  }

  /** Gets what every screen is drawn with; false where it cannot be had now. */
  bring(): Promise<boolean> {
    return this.#lazyScreens.bring()
  }

  /** Gets the sign-in by passkey, where the city has one and the browser can. */
  bringPasskey() {
    const isWanted = 'PublicKeyCredential' in window && this.#host.brand?.passkeys
    if (isWanted && !this.#lazyScreens.passkey) void this.#lazyScreens.bringPasskey()
  }

  /** What could not be had for the screen that is wanted. */
  fetchAgain() {
    if (this.#lazyScreens.missing) this.#lazyScreens.fetch()
  }

  readonly #retry = () => {
    const host = this.#host
    host.touched = true
    host.focusNext('heading')
    void (host.trouble ? host.begin() : host.attend())
  }

  #context(): ScreenContext {
    const host = this.#host
    const { profile } = host.service
    const { locale, element } = host
    return {
      profile,
      locale,
      say: sayFor(profile, locale, host.flow.kind),
      own: this.#lazyScreens.screens.own,
      level: levelOf(element.headingLevel),
      id: (name) => `citizen-${host.number}-${name}`,
      hrefOf: (page) => pageAddress(element, page),
      go: (page) => host.go(page),
    }
  }

  #flow(status: FlowStatus): TemplateResult | typeof nothing {
    const { flow } = this.#host
    switch (status.is) {
      case 'preparing':
        return waiting()
      case 'failed':
        return unavailable(status.failure, this.#words, () => void flow.retry())
      case 'done':
        return (
          this.#lazyScreens.further?.done(this.#context(), status.screen) ??
          this.#lazyScreens.fetch()
        )
      case 'asking':
      case 'sending':
        return status.prompt.asks === 'link'
          ? (this.#lazyScreens.further?.link(this.#context(), status) ?? this.#lazyScreens.fetch())
          : this.#step(status)
    }
  }

  #step(status: Question) {
    const host = this.#host
    const { flow, countdown } = host
    const { screens, further } = this.#lazyScreens
    if (status.prompt.asks !== 'step') return nothing
    const { screen, since } = status.prompt
    const config = configOf(host.service, flow.kind, screen)
    if (!config) return nothing
    const remaining = (seconds: number) => {
      const until = since + seconds * 1000
      countdown.watch(until)
      return Math.max(0, (until - pageClock()) / 1000)
    }
    const context: Omit<FlowScreenContext, 'controls'> = {
      ...this.#context(),
      kind: flow.kind,
      screen,
      config,
      fields: this.#given.asked(flow.form, flow.fields),
      refusal: status.is === 'asking' ? status.refusal : undefined,
      resent: status.is === 'asking' && status.resent === true,
      sending: status.is === 'sending' ? status.submission : undefined,
      delayed: 'delayed' in status,
      remaining,
      typed: this.#given.to(flow.form, flow.fields),
      changed: (form) => {
        if (this.#given.note(form, flow.form, flow.fields)) host.requestUpdate()
      },
      ...further?.given(this.#context()),
      submit: (form) => this.#submit(form),
      resend: (what) => {
        host.touched = true
        void flow.resend(what)
      },
      ...(this.#lazyScreens.passkey && { passkey: this.#lazyScreens.passkey.button }),
      account: session.account,
      signInWith: (provider) => {
        host.touched = true
        const shared = host.element.querySelector<HTMLInputElement>('[name=shared]')?.checked
        void flow.signInWith(provider, shared === true)
      },
    }
    return renderStep(screens, context) ?? this.#lazyScreens.fetch()
  }

  #submit(form: HTMLFormElement) {
    const { flow } = this.#host
    this.#host.touched = true
    const answer = this.#given.whole(form, flow.form, flow.fields)
    concealAll(form)
    void flow.submit(answer)
    if (flow.kind === 'login') this.#lazyScreens.expectSignedIn()
  }
}
