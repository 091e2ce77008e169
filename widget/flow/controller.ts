/** Where one flow of an element stands. What it asks of the Worker is `requests.ts`. */
import type { Answer, Field } from '../../contract/fields/index.ts'
import type { FlowKind, StepScreen } from '../../contract/flow.ts'
import type { ProviderReturn } from '../../contract/provider-return.ts'
import type { DetailsView } from '../../contract/steps/details.ts'
import type { Failure } from '../api/failure.ts'
import { validated, validationReady } from '../fields/lazy-validation.ts'
import { pageClock } from '../clock.ts'
import {
  transition,
  type FlowEvent,
  type Prompt,
  type FlowStatus,
  type SubmissionKind,
} from './machine.ts'
import type { FlowTarget, FlowElement } from './flow-target.ts'
import { FlowRequests } from './requests.ts'
import { configOf } from './config-of.ts'

const ask = (screen: StepScreen): Prompt => ({ asks: 'step', screen, since: pageClock() })

export type FlowHost = FlowElement & { requestUpdate(): void }

/** What the first step of every flow is told; `profile-validation.ts` sees to it that none needs more. */
const nothingKnown: DetailsView = { known: {} }

export class FlowController implements FlowTarget {
  status: FlowStatus = { is: 'preparing' }
  kind: FlowKind = 'login'
  /** Counts the flows that were entered: answers to one that was left must not move the next. */
  visit = 0
  readonly host: FlowHost
  #requests: FlowRequests | undefined

  constructor(host: FlowHost) {
    this.host = host
  }

  /** Names the present form: another name is another form, with empty fields. */
  get form(): string {
    return `${this.visit} ${'turn' in this.status ? this.status.turn : ''}`
  }

  /**
   * Begins a flow with the first screen of the profile: no request is needed. One that only a message begins has none:
   * what stands on its page stands there, and why.
   */
  open(kind: FlowKind, because?: Failure): void {
    // With another provider one begins by a button of the sign-in.
    if (kind === 'federated-login') return this.open('login', because)
    if (kind === 'dispute') {
      const isDamaged = because?.code === 'link_damaged'
      return this.open('recover', isDamaged ? because : { code: 'stop_link_spent' })
    }
    this.#leave(kind)
    this.host.memory.forget()
    this.#openFirst(because)
  }

  /** Goes on with a flow that this tab had begun. */
  async resume(kind: FlowKind, flow: string): Promise<void> {
    this.#leave(kind)
    await this.requests.look(flow)
  }

  /**
   * Asks whether an e-mailed link is to be used. Scanners of mail run scripts too: only a press uses it (T10). One that
   * has lost a part on the way says so, where another one is asked for.
   */
  follow(kind: FlowKind, token: string): void {
    this.#leave(kind)
    if (token === '')
      return void validationReady().then(() => this.open(kind, { code: 'link_damaged' }))
    this.handle({ what: 'opened', prompt: { asks: 'link', token } })
  }

  /** Goes to another provider; the form stays as it is, for whoever comes back without having signed in there. */
  async signInWith(provider: string, shared: boolean): Promise<void> {
    await this.#send('answer', (requests) => requests.goTo(provider, shared))
  }

  /** Goes on with what another provider has answered. */
  async comeBack({ kind, flow, answer }: ProviderReturn): Promise<void> {
    this.#leave(kind)
    this.host.memory.keep({ kind, flow })
    await this.requests.comeBack(flow, answer)
  }

  /** The fields that the present screen asks, or none. */
  get fields(): readonly Field[] {
    const screen = this.screen
    const config = screen && configOf(this.host.service, this.kind, screen)
    return config ? this.host.fieldsOf(config, screen.view) : []
  }

  /** Called when the citizen begins to type: the proof of work is computed meanwhile. */
  prepare(): void {
    this.requests.around.prepare()
  }

  /** Sends what the form holds now; what can be judged in the page is judged first. */
  async submit(typed: Answer): Promise<void> {
    const screen = this.screen
    if (!screen || this.status.is !== 'asking') return
    const reading = validated(this.fields, typed)
    if (!reading.ok) {
      const failure: Failure = { code: 'invalid_answer', fields: reading.fields }
      return this.handle({ what: 'refused', failure })
    }
    const shared = typed.shared !== undefined
    await this.#send('answer', (requests) => requests.answer(screen, reading.values, shared))
  }

  /** Signs in by what the browser has, in the place of what the form asks. */
  async answerInstead(answer: Answer, shared: boolean): Promise<void> {
    const screen = this.screen
    if (screen) await this.#send('answer', (requests) => requests.answer(screen, answer, shared))
  }

  /** Asks for another message with a code, or for more time with this one. */
  async resend(what: 'resend' | 'moreTime' = 'resend'): Promise<void> {
    const flow = this.screen?.flow
    if (flow) await this.#send(what, (requests) => requests.resend(flow, what))
  }

  /** Uses the e-mailed link, which the citizen has asked for. */
  async useLink(shared: boolean): Promise<void> {
    const { status } = this
    if (status.is !== 'asking' || status.prompt.asks !== 'link') return
    const { token } = status.prompt
    await this.#send('link', (requests) => requests.useLink(token, shared))
  }

  /** Tries again to find out where an unfinished flow stands. */
  async retry(): Promise<void> {
    const known = this.host.memory.recall()
    await (known ? this.resume(known.kind, known.flow) : this.open(this.kind))
  }

  /** Stops waiting for an answer; what was asked is asked again. */
  abandon(): void {
    if (this.status.is !== 'sending') return
    this.handle({ what: 'refused', failure: { code: 'unreachable' } })
  }

  /** The step that is asked now; none while something else is. */
  get screen(): StepScreen | undefined {
    const { status } = this
    if (!('prompt' in status) || status.prompt.asks !== 'step') return undefined
    return status.prompt.screen
  }

  #leave(kind: FlowKind) {
    this.visit += 1
    this.kind = kind
    this.#requests?.settle()
    this.handle({ what: 'left' })
  }

  #openFirst(because?: Failure) {
    const { flows } = this.host.service.profile
    const [{ id, step }] = flows[this.kind] ?? flows.login
    const screen = { at: id, step, flow: '', view: nothingKnown } as StepScreen
    this.handle({ what: 'opened', prompt: ask(screen), ...(because && { because }) })
  }

  asked(screen: StepScreen): Prompt | undefined {
    return configOf(this.host.service, this.kind, screen) && ask(screen)
  }

  validationReady(): Promise<unknown> {
    return validationReady()
  }

  /** Looks, once the first screen stands, whether something can be known to go wrong. */
  begin(): void {
    this.requests.around.begin()
  }

  /** What asks the Worker; the first screen asks nothing. */
  get requests(): FlowRequests {
    return (this.#requests ??= new FlowRequests(this))
  }

  /** Shows at once that it is under way, so that a second press means nothing. */
  async #send(
    submission: SubmissionKind,
    work: (requests: FlowRequests) => Promise<void>,
  ): Promise<void> {
    if (this.status.is !== 'asking') return
    this.handle({ what: 'submitted', submission })
    await work(this.requests)
  }

  /** Lets something happen; what means nothing now changes nothing. */
  handle(event: FlowEvent) {
    const before = this.status
    this.status = transition(before, event)
    if (this.status === before) return
    this.host.requestUpdate()
    this.host.flowMoved(before)
  }
}
