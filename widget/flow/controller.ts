/** Moves one flow by making its requests. Knows the machine and the wire, not a single screen. */
import type { ReactiveControllerHost } from 'lit'
import type { Grant } from '../../contract/account.ts'
import type { Answer, Field } from '../../contract/fields/index.ts'
import type { FlowKind, Screen, StepScreen } from '../../contract/flow.ts'
import type { Locale } from '../../contract/locale.ts'
import { routesOf } from '../../contract/routes.ts'
import { nothingKnown } from '../../contract/steps/details.ts'
import type { StepUse } from '../../contract/steps/index.ts'
import { request, type Call, type Reply } from '../api/client.ts'
import { isUncertain, type Failure } from '../api/failure.ts'
import { judged, judgeReady } from '../fields/judge.ts'
import { prepareProof, takeProof } from '../human/later.ts'
import type { Service } from '../profile.ts'
import { pageClock } from './countdown.ts'
import { move, type Happening, type Question, type Status, type Submission } from './machine.ts'
import type { FlowMemory } from './memory.ts'
import { operations } from './operation.ts'
import { recoveryFrom } from './recovery.ts'

/** What a flow needs from the element it lives in. */
export interface FlowNeeds {
  readonly service: Service
  readonly locale: Locale
  readonly memory: FlowMemory
  /** Ends when the element leaves the page for good. */
  readonly signal: AbortSignal
  /** The fields of a screen, as far as they are at hand. */
  fieldsOf(use: StepUse, view: unknown): readonly Field[]
  /** Access token for flows of a citizen who is signed in; null otherwise. */
  bearer(kind: FlowKind): Promise<string | null>
  /** Told after every change of status. */
  flowMoved(before: Status): void
  /** Told when the flow needs a session that is no more. */
  sessionLost(failure: Failure): void
}

export type FlowHost = ReactiveControllerHost & FlowNeeds

/** Finds the profile's use of a step that the Worker names; undefined when the page's profile is older. */
export const useOf = (service: Service, kind: FlowKind, screen: StepScreen): StepUse | undefined =>
  service.profile.flows[kind]?.find(({ id, step }) => id === screen.at && step === screen.step)

export class FlowController {
  status: Status = { is: 'preparing' }
  kind: FlowKind = 'login'
  readonly #host: FlowHost
  readonly #operations = operations()
  /** Answers to a flow that was left must not move the next one. */
  #visit = 0

  constructor(host: FlowHost) {
    this.#host = host
  }

  /** Names the present form: another name is another form, with empty fields. */
  get form(): string {
    return `${this.#visit} ${'turn' in this.status ? this.status.turn : ''}`
  }

  /** Begins a flow with the screen that the profile tells: no request is needed. */
  open(kind: FlowKind, because?: Failure): void {
    this.#leave(kind)
    this.#host.memory.forget()
    this.#openFirst(because)
  }

  /** Goes on with a flow that this tab had begun. */
  async resume(kind: FlowKind, flow: string): Promise<void> {
    this.#leave(kind)
    await this.#look(flow)
  }

  /** Asks whether an e-mailed link is to be used. Scanners of mail run scripts too: only a press uses it (T10). */
  follow(kind: FlowKind, token: string): void {
    this.#leave(kind)
    this.#happen({ what: 'opened', question: { asks: 'link', token } })
  }

  /** The fields that the present screen asks, or none. */
  get fields(): readonly Field[] {
    const screen = this.#screen()
    const use = screen && useOf(this.#host.service, this.kind, screen)
    return use ? this.#host.fieldsOf(use, screen.view) : []
  }

  /** The citizen has begun to type: what the Worker asks of a machine is worked out meanwhile. */
  prepare(): void {
    const check = this.#humanCheck
    if (check) prepareProof(check, this.#host.signal)
  }

  /** Where the challenge comes from, on a first screen that asks for the human check. */
  get #humanCheck(): string | undefined {
    const { service } = this.#host
    const screen = this.#screen()
    if (!screen || screen.flow || !useOf(service, this.kind, screen)?.human) return undefined
    return service.base + routesOf(service.profile.slug).human(this.kind)
  }

  /** Sends what the form holds now; what can be judged in the page is judged first. */
  async submit(typed: Answer): Promise<void> {
    const screen = this.#screen()
    if (!screen || this.status.is !== 'asking') return
    const reading = judged(this.fields, typed)
    if (!reading.ok) {
      const failure: Failure = { code: 'invalid_answer', fields: reading.fields }
      return this.#happen({ what: 'refused', failure })
    }
    const answer = reading.values
    const routes = routesOf(this.#host.service.profile.slug)
    const [path, body] = screen.flow
      ? [routes.flow(this.kind, screen.flow), { at: screen.at, answer }]
      : [routes.begin(this.kind), { answer, locale: this.#host.locale }]
    await this.#send('answer', path, body)
  }

  /** Asks for another message with a code. */
  async resend(): Promise<void> {
    const screen = this.#screen()
    if (!screen?.flow) return
    const routes = routesOf(this.#host.service.profile.slug)
    await this.#send('resend', routes.resend(this.kind, screen.flow), {})
  }

  /** Uses the e-mailed link, which the citizen has asked for. */
  async useLink(): Promise<void> {
    const { status } = this
    if (status.is !== 'asking' || status.question.asks !== 'link') return
    const routes = routesOf(this.#host.service.profile.slug)
    await this.#send('link', routes.link(this.kind), { token: status.question.token })
  }

  /** Tries again to find out where an unfinished flow stands. */
  async retry(): Promise<void> {
    const known = this.#host.memory.recall()
    await (known ? this.resume(known.kind, known.flow) : this.open(this.kind))
  }

  /** Stops waiting for an answer; what was asked is asked again. */
  abandon(): void {
    if (this.status.is !== 'sending') return
    this.#happen({ what: 'refused', failure: { code: 'unreachable' } })
  }

  #screen(): StepScreen | undefined {
    const { status } = this
    if (!('question' in status) || status.question.asks !== 'step') return undefined
    return status.question.screen
  }

  #leave(kind: FlowKind) {
    this.#visit += 1
    this.#operations.settle()
    this.kind = kind
    this.#happen({ what: 'left' })
  }

  #openFirst(because?: Failure) {
    const { flows } = this.#host.service.profile
    const [{ id, step }] = flows[this.kind] ?? flows.login
    // The first step of every flow is told nothing but the profile; `profile-soundness.ts` sees to it.
    const screen = { at: id, step, flow: '', view: nothingKnown } as StepScreen
    this.#happen({ what: 'opened', question: this.#asked(screen), ...(because && { because }) })
  }

  #asked(screen: StepScreen): Question {
    return { asks: 'step', screen, since: pageClock() }
  }

  #happen(happening: Happening) {
    const before = this.status
    this.status = move(before, happening)
    if (this.status === before) return
    this.#host.requestUpdate()
    this.#host.flowMoved(before)
  }

  async #call(call: Pick<Call, 'method' | 'body' | 'operation'>, path: string) {
    const { service, signal } = this.#host
    const bearer = await this.#host.bearer(this.kind)
    const url = service.base + path
    const reply = await request<Screen>({ ...call, url, signal, ...(bearer ? { bearer } : {}) })
    // What went wrong is worded before it is shown.
    if (!reply.ok) await judgeReady()
    return reply
  }

  async #send(submission: Submission, path: string, body: object) {
    if (this.status.is !== 'asking') return
    const visit = this.#visit
    const check = this.#humanCheck
    this.#happen({ what: 'submitted', submission })
    const operation = await this.#operations.nameOf(path + JSON.stringify(body))
    // No part of the operation's name: a retry carries another solution, and is still the same attempt.
    const human = check && (await takeProof(check, this.#host.signal))
    if (visit !== this.#visit) return
    const sent = human ? { ...body, human } : body
    const reply = await this.#call({ method: 'POST', body: sent, operation }, path)
    if (visit !== this.#visit) return
    if (reply.ok || !isUncertain(reply.failure)) this.#operations.settle()
    await this.#take(reply)
  }

  async #look(flow: string, because?: Failure) {
    const visit = this.#visit
    const path = routesOf(this.#host.service.profile.slug).flow(this.kind, flow)
    const reply = await this.#call({ method: 'GET' }, path)
    if (visit !== this.#visit) return
    if (reply.ok || recoveryFrom(reply.failure.code) !== 'ask_again')
      return this.#take(reply, because)
    const what = this.status.is === 'preparing' ? 'prevented' : 'refused'
    this.#happen({ what, failure: reply.failure })
  }

  async #take(reply: Reply<Screen>, because?: Failure): Promise<void> {
    if (reply.ok) return this.#show(reply.value, because)
    const { failure } = reply
    switch (recoveryFrom(failure.code)) {
      case 'ask_again':
        return this.#happen({ what: 'refused', failure })
      case 'look': {
        const flow = this.#screen()?.flow
        // A flow that is out of order even where the Worker says it stands is given up, not asked for for ever.
        return flow && !because ? this.#look(flow, failure) : this.open(this.kind, failure)
      }
      case 'restart':
        return this.open(this.kind, failure)
      case 'sign_in':
        return this.#host.sessionLost(failure)
    }
  }

  #show(screen: Screen, because?: Failure) {
    if ('outcome' in screen) return this.#finish(screen)
    if (!useOf(this.#host.service, this.kind, screen))
      return this.open(this.kind, { code: 'method_not_allowed' })
    this.#host.memory.keep({ kind: this.kind, flow: screen.flow })
    const what = this.status.is === 'preparing' ? 'opened' : 'advanced'
    this.#happen({ what, question: this.#asked(screen), ...(because && { because }) })
  }

  #finish(screen: Extract<Screen, { at: 'done' }>) {
    this.#host.memory.forget()
    this.#happen({ what: 'finished', screen })
  }
}

/** What a finished flow gave the page, if it signed the citizen in. */
export const grantOf = (status: Status): Grant | undefined =>
  status.is === 'done' ? status.screen.session : undefined
