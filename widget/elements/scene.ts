/** What an element shows now: chooses the screen, and gives it what it is drawn from. */
import { nothing, type TemplateResult } from 'lit'
import type { Field } from '../../contract/fields/index.ts'
import type { PostalPlace } from '../../contract/postal-place.ts'
import { routesOf } from '../../contract/routes.ts'
import type { StepUse } from '../../contract/steps/index.ts'
import type { Reply } from '../api/client.ts'
import type { Failure } from '../api/failure.ts'
import type { AgreementText } from '../fields/control.ts'
import type { Places } from '../fields/places.ts'
import { concealAll } from '../fields/secret.ts'
import { useOf } from '../flow/controller.ts'
import { pageClock } from '../clock.ts'
import type { Status } from '../flow/machine.ts'
import { sayFor } from '../messages/labels.ts'
import { completed } from '../profile-finding.ts'
import { session } from '../session.ts'
import { draw, firstKit, wholeKit, type Kit } from '../steps/index.ts'
import type { FlowStage, Place, Stage } from '../steps/stage.ts'
import { unavailable, waiting } from '../steps/waiting.ts'
import type { AccountDesk } from './account-desk.ts'
import { webAddress } from './web-address.ts'
import type { Actor } from './actor.ts'
import { Given } from './given.ts'

type Question = Extract<Status, { is: 'asking' | 'sending' }>

export class Scene {
  readonly #element: Actor
  #kit: Kit = firstKit
  #desk: AccountDesk | undefined
  #fetching = false
  readonly #given = new Given()
  #looked: { readonly form: string; readonly places: Places } | undefined
  /** Why what is not at hand could not be fetched. */
  #missing: Failure | undefined
  sheets: readonly CSSStyleSheet[] = []

  constructor(element: Actor) {
    this.#element = element
  }

  /** Those of a sign-in are the profile's own; what other steps ask comes with their screens. */
  fieldsOf(use: StepUse, view: unknown): readonly Field[] {
    return this.#kit.fieldsOf?.(use, view) ?? ('fields' in use ? use.fields : [])
  }

  draw(): TemplateResult | typeof nothing {
    const element = this.#element
    const { flow, place } = element
    const trouble = element.trouble ?? this.#missing
    if (trouble) return unavailable(trouble, element.locale, this.#retry)
    if (element.isRestoring && place !== 'recover') return waiting()
    const { account } = session
    if (account && place === 'account' && !element.isChangingPassword) return this.#account()
    const isOver = flow.status.is === 'done' && flow.kind !== 'login'
    if (account && !isOver && (place === 'login' || place === 'register')) return this.#signedIn()
    return this.#flow(flow.status)
  }

  /** Above whatever is shown: a session on a shared computer is about to end. */
  warning() {
    return session.idle?.isWarning ? this.#kit.idle?.(session.idle.goOn) : nothing
  }

  readonly #retry = () => {
    const element = this.#element
    element.touched = true
    if (element.trouble) void element.begin()
    else this.#fetch()
  }

  #stage(): Stage {
    const element = this.#element
    const { profile } = element.service
    const { locale, headingLevel } = element
    const urls: Record<Place, string | null | undefined> = {
      'find-user': undefined,
      'request-contact': undefined,
      login: element.loginUrl,
      register: element.registerUrl,
      recover: element.recoverUrl,
      account: element.accountUrl,
    }
    return {
      profile,
      locale,
      say: sayFor(profile, locale, element.flow.kind),
      level: headingLevel && headingLevel >= 1 && headingLevel <= 6 ? headingLevel : 2,
      id: (name) => `citizen-${element.number}-${name}`,
      hrefOf: (place) => webAddress(urls[place]),
      go: (place) => element.go(place),
    }
  }

  #signedIn() {
    const { account } = session
    if (!account) return nothing
    const stage = {
      ...this.#stage(),
      account,
      proceed: this.#proceed(),
      signOut: () => void session.signOut({ by: this.#element }),
    }
    return this.#kit.signedIn?.(stage) ?? this.#fetch()
  }

  #proceed() {
    const { proceedWith } = this.#element.news.announcer ?? {}
    const wanted = proceedWith?.(this.#element, '')
    return (
      wanted &&
      (() => void session.token().then((token) => proceedWith?.(this.#element, token)?.()))
    )
  }

  #account() {
    if (!this.#desk) return this.#fetch()
    return this.#desk.draw(this.#stage())
  }

  #flow(status: Status): TemplateResult | typeof nothing {
    const { flow, locale } = this.#element
    switch (status.is) {
      case 'preparing':
        return waiting()
      case 'failed':
        return unavailable(status.failure, locale, () => void flow.retry())
      case 'done':
        return this.#done(status)
      case 'asking':
      case 'sending':
        return status.question.asks === 'link' ? this.#link(status) : this.#step(status)
    }
  }

  #step(status: Question) {
    const element = this.#element
    const { flow, countdown } = element
    if (status.question.asks !== 'step') return nothing
    const { screen, since } = status.question
    const use = useOf(element.service, flow.kind, screen)
    if (!use) return nothing
    const remaining = (seconds: number) => {
      const until = since + seconds * 1000
      countdown.watch(until)
      return Math.max(0, (until - pageClock()) / 1000)
    }
    const stage: Omit<FlowStage, 'controls'> = {
      ...this.#stage(),
      kind: flow.kind,
      screen,
      use,
      fields: this.#given.asked(flow.form, flow.fields),
      refusal: status.is === 'asking' ? status.refusal : undefined,
      resent: status.is === 'asking' && status.resent === true,
      sending: status.is === 'sending' ? status.submission : undefined,
      delayed: 'delayed' in status,
      remaining,
      readAgreement: (id) => this.#readAgreement(id),
      typed: this.#given.to(flow.form),
      changed: (form) => {
        if (this.#given.note(form, flow.form, flow.fields)) element.requestUpdate()
      },
      places: this.#placesOf(flow.form),
      submit: (form) => this.#submit(form),
      resend: () => {
        element.touched = true
        void flow.resend()
      },
      username: session.account?.contacts[0]?.value ?? '',
    }
    return draw(this.#kit, stage) ?? this.#fetch()
  }

  #submit(form: HTMLFormElement) {
    const { flow } = this.#element
    this.#element.touched = true
    const answer = this.#given.whole(form, flow.form, flow.fields)
    concealAll(form)
    void flow.submit(answer)
  }

  #placesOf(form: string): Places | undefined {
    const { ask: request, places } = this.#kit
    if (!places || !request) return undefined
    if (this.#looked?.form !== form) {
      const { service, signal } = this.#element
      const ask = (country: string, code: string) => {
        const url = service.base + routesOf(service.profile.slug).geo(country, code)
        return request<PostalPlace>({ method: 'GET', url, signal, open: true })
      }
      this.#looked = { form, places: places(ask, () => this.#element.requestUpdate()) }
    }
    return this.#looked.places
  }

  #link(status: Question) {
    const element = this.#element
    const use = () => {
      element.touched = true
      void element.flow.useLink()
    }
    const { kind } = element.flow
    const refusal = status.is === 'asking' ? status.refusal : undefined
    const sending = { busy: status.is === 'sending', delayed: 'delayed' in status }
    return this.#kit.link?.({ ...this.#stage(), kind, refusal, ...sending, use }) ?? this.#fetch()
  }

  #done(status: Extract<Status, { is: 'done' }>) {
    const stage = {
      ...this.#stage(),
      kind: this.#element.flow.kind,
      outcome: status.screen.outcome,
      signedIn: session.account !== null,
      told: status.screen.told ?? {},
      proceed: this.#proceed(),
    }
    return this.#kit.done?.(stage) ?? this.#fetch()
  }

  #readAgreement(id: string) {
    const { service, locale, signal } = this.#element
    const url = `${service.base}${routesOf(service.profile.slug).agreement(id)}?locale=${locale}`
    const lost: Reply<AgreementText> = { ok: false, failure: { code: 'unreachable' } }
    return (
      this.#kit.ask?.<AgreementText>({ method: 'GET', url, signal, open: true }) ??
      Promise.resolve(lost)
    )
  }

  /** Gets what is not at hand; meanwhile says so. */
  #fetch() {
    if (!this.#fetching) void this.#fetchAll()
    return waiting()
  }

  async #fetchAll() {
    this.#fetching = true
    this.#missing = undefined
    try {
      const isAccount = this.#element.place === 'account' && session.account !== null
      const [kit, whole, desk] = await Promise.all([
        wholeKit(),
        completed(this.#element.service),
        isAccount ? import('./account-desk.ts') : undefined,
      ])
      if (whole.ok) this.#element.learn(whole.value)
      else this.#missing = whole.failure
      this.#kit = kit
      this.sheets = kit.sheets
      if (desk) this.#desk ??= new desk.AccountDesk(this.#element)
    } catch {
      this.#missing = { code: navigator.onLine ? 'unreachable' : 'offline' }
    }
    this.#fetching = false
    this.#element.requestUpdate()
  }
}
