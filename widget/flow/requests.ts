/** Moves one flow by making its requests. */
import { afterError } from '../../contract/after-error.ts'
import type { Answer, FieldKind } from '../../contract/fields/index.ts'
import type { Screen, StepScreen } from '../../contract/flow.ts'
import { routesOf } from '../../contract/routes.ts'
import type { Call, Reply } from '../api/client.ts'
import { provenRequest } from '../api/proven-request.ts'
import { hasCryptography, insecure } from '../api/page-permission.ts'
import { isUncertain, type Failure } from '../api/failure.ts'
import { pageClock } from '../clock.ts'
import type { FlowTarget } from './flow-target.ts'
import { takeSolution } from '../proof-of-work/lazy-solutions.ts'
import { forgetIdentity, recallIdentity } from './identity-memory.ts'
import { idempotencyKeys } from './idempotency-key.ts'
import { challengeUrl, LookAround } from './look-around.ts'
import { explained } from './prevention.ts'
import { recognitionIn } from './recognition.ts'
import { remedyFor, type Submitted } from './remedy.ts'

/** How often one submission is sent again unasked. */
const mostAgain = 3

/** What is answered by pressing alone. */
const pressed: ReadonlySet<FieldKind> = new Set(['agreement', 'choice', 'document-kind'])

export class FlowRequests {
  readonly around: LookAround
  readonly #target: FlowTarget
  readonly #operations = idempotencyKeys()
  /** Something that was typed, and not pressed, was sent last. */
  #hasTyped = false

  constructor(course: FlowTarget) {
    this.#target = course
    this.around = new LookAround(course)
  }

  /** Whatever is sent next is something new. */
  settle(): void {
    this.#operations.settle()
    this.around.opened()
  }

  get #routes() {
    return routesOf(this.#target.host.service.profile.slug)
  }

  /** @param shared the citizen says that the computer is others' too */
  answer({ flow, at }: StepScreen, answer: Answer, shared: boolean): Promise<void> {
    const { fields, host, kind } = this.#target
    this.#hasTyped = fields.some((field) => !pressed.has(field.kind) && answer[field.name])
    const { locale } = host
    if (flow) return this.#send(this.#routes.flow(kind, flow), { at, answer, locale })
    const from = kind === 'register' ? recallIdentity(host.service.profile.slug) : undefined
    const page = location.origin + location.pathname + location.search
    const body = {
      // Where another provider sends the citizen back to.
      answer: kind === 'link-identity' ? { ...answer, page } : answer,
      locale,
      ...(shared && { shared }),
      ...(from && { identityFrom: from.flow }),
    }
    return this.#send(this.#routes.begin(kind), body, challengeUrl(this.#target))
  }

  /** @param what another message, or more time for the one that was sent */
  resend(flow: string, what: 'resend' | 'moreTime'): Promise<void> {
    this.#hasTyped = false
    const { host, kind } = this.#target
    return this.#send(this.#routes[what](kind, flow), { locale: host.locale })
  }

  /** To another provider. Whatever is refused is said where the button is: nothing has begun. */
  async goTo(provider: string, shared: boolean): Promise<void> {
    this.#hasTyped = false
    const { origin, pathname, search } = location
    const answer = { provider, page: origin + pathname + search }
    const body = { answer, locale: this.#target.host.locale, ...(shared && { shared }) }
    await this.#send(this.#routes.begin('federated-login'), body)
  }

  /** @param answer what the provider has put into the address */
  comeBack(flow: string, answer: Answer): Promise<void> {
    this.#hasTyped = false
    const { host, kind } = this.#target
    const body = { at: 'authorize', answer, locale: host.locale }
    return this.#send(this.#routes.flow(kind, flow), body)
  }

  useLink(token: string, shared: boolean): Promise<void> {
    this.#hasTyped = false
    const { host, kind } = this.#target
    const body = { token, locale: host.locale, ...(shared && { shared }) }
    return this.#send(this.#routes.link(kind), body)
  }

  /** @param check where the proof of work comes from, if one is asked for */
  async #send(path: string, body: object, check?: string): Promise<void> {
    await this.#sendOnce(path, body, check).catch((bug: unknown) => {
      // A bug is seen in the console, and whoever waits is told.
      console.error(bug)
      this.#target.handle({ what: 'refused', failure: { code: 'internal' } })
    })
  }

  async #sendOnce(path: string, body: object, check?: string): Promise<void> {
    const { visit } = this.#target
    if (!hasCryptography()) {
      await this.#target.validationReady()
      return this.#target.handle({ what: 'refused', failure: { code: insecure() } })
    }
    const operation = await this.#operations.keyOf(path + JSON.stringify(body))
    // No part of the operation's name: a retry carries another solution, and is still the same attempt.
    const solution = check && (await takeSolution(check, this.#target.host.signal))
    if (visit !== this.#target.visit) return
    const proven = solution ? { ...body, human: solution } : body
    const reply = await this.#persist(path, proven, operation)
    if (visit !== this.#target.visit) return
    if (reply.ok || !isUncertain(reply.failure)) this.#operations.settle()
    await this.#take(reply)
  }

  /** Sends the same again, as the same attempt, as long as the Worker says what would help and that is soon done. */
  async #persist(path: string, body: Submitted, operation: string): Promise<Reply<Screen>> {
    const { visit } = this.#target
    let reply = await this.#call({ method: 'POST', body, operation }, path)
    for (let again = 1; !reply.ok && again <= mostAgain; again++) {
      const remedy = remedyFor(reply.failure)
      if (!remedy || visit !== this.#target.visit) break
      this.#target.handle({ what: 'delayed' })
      // oxlint-disable-next-line no-await-in-loop -- each is sent because of what the one before was answered
      const next = await remedy(this.#target, body)
      // Whoever has stopped waiting meanwhile sends nothing any more.
      if (!next || visit !== this.#target.visit || this.#target.status.is !== 'sending') break
      // oxlint-disable-next-line no-await-in-loop -- as above
      reply = await this.#call({ method: 'POST', body: next, operation }, path)
    }
    return reply
  }

  /** Asks once more for the message that the flow has ended with. */
  async sendEndAgain(flow: string): Promise<void> {
    const { visit, kind } = this.#target
    const path = this.#routes.resend(kind, flow)
    const idempotencyKey = await this.#operations.keyOf(path)
    const reply = await this.#persist(path, {}, idempotencyKey)
    if (visit !== this.#target.visit) return
    if (reply.ok || !isUncertain(reply.failure)) this.#operations.settle()
    if (reply.ok) this.#show(reply.value)
    else this.#target.handle({ what: 'refused', failure: reply.failure })
  }

  /** Looks whether the flow was finished elsewhere. Says nothing where it was not, or cannot be seen now. */
  async peek(flow: string): Promise<void> {
    const { visit, kind } = this.#target
    const reply = await this.#call({ method: 'GET' }, this.#routes.flow(kind, flow))
    const isWaiting = visit === this.#target.visit && this.#target.status.is === 'asking'
    if (isWaiting && reply.ok && 'outcome' in reply.value) this.#show(reply.value)
  }

  /** Finds out where the flow stands. */
  async look(flow: string, because?: Failure): Promise<void> {
    const { visit, kind } = this.#target
    const path = this.#routes.flow(kind, flow)
    const reply = await this.#call({ method: 'GET' }, path)
    if (visit !== this.#target.visit) return
    if (reply.ok || afterError(reply.failure.code) !== 'ask_again')
      return this.#take(reply, because)
    const failure = await explained(reply.failure, this.#target.host.service)
    if (visit !== this.#target.visit) return
    const what = this.#target.status.is === 'preparing' ? 'prevented' : 'refused'
    this.#target.handle({ what, failure })
  }

  async #call(call: Pick<Call, 'method' | 'operation'> & { body?: Submitted }, path: string) {
    const { host, kind } = this.#target
    const { signal } = host
    const url = host.service.base + path
    const proven = recognitionIn(this.#target, path, call.body ?? {})
    const reply = await host.inName(kind, (bearer) =>
      provenRequest<Screen>({ ...call, url, signal, ...(bearer && { bearer }) }, proven),
    )
    // What went wrong is worded before it is shown.
    if (!reply.ok) await this.#target.validationReady()
    return reply
  }

  async #take(reply: Reply<Screen>, because?: Failure): Promise<void> {
    const course = this.#target
    if (reply.ok) return this.#show(reply.value, because)
    const failure = await explained(reply.failure, this.#target.host.service)
    // Beside the form that stands there nothing else has begun.
    const isBeside = failure.code.startsWith('provider_') && course.screen?.flow === ''
    switch (isBeside ? 'ask_again' : afterError(failure.code)) {
      case 'ask_again': {
        if (course.status.is === 'preparing') return course.handle({ what: 'prevented', failure })
        const typed = this.#hasTyped && { typed: true as const }
        return course.handle({ what: 'refused', failure: { ...failure, ...typed } })
      }
      case 'look': {
        const flow = course.screen?.flow
        // A flow that is out of order even where the Worker says it stands is given up, not asked for for ever.
        return flow && !because ? this.look(flow, failure) : course.open(course.kind, failure)
      }
      case 'restart':
        if (course.kind === 'register') forgetIdentity(course.host.service.profile.slug)
        return course.open(course.kind, failure)
      case 'sign_in':
        return course.host.sessionLost(failure)
    }
  }

  /** Whoever comes back without an answer, by the browser's own button, finds the form as it was. */
  #leaveFor(address: string) {
    const { status } = this.#target
    const shown = () => {
      if ('prompt' in status) this.#target.handle({ what: 'advanced', prompt: status.prompt })
    }
    addEventListener('pageshow', shown, { once: true, signal: this.#target.host.signal })
    location.assign(address)
  }

  #show(screen: Screen, because?: Failure) {
    const { host, kind, status } = this.#target
    if ('outcome' in screen) {
      if (screen.flow) host.memory.keep({ kind, flow: screen.flow })
      else host.memory.forget()
      return this.#target.handle({ what: 'finished', screen, since: pageClock() })
    }
    if (screen.step === 'authorize' && status.is === 'sending')
      return this.#leaveFor(screen.view.location)
    const prompt = this.#target.asked(screen)
    if (!prompt) return this.#target.open(kind, { code: 'method_not_allowed' })
    host.memory.keep({ kind, flow: screen.flow })
    const what = status.is === 'preparing' ? 'opened' : 'advanced'
    this.#target.handle({ what, prompt, ...(because && { because }) })
  }
}
