/** The citizen's passkeys in their account: adds, names, removes, and asks for the password where the Worker does. */
import type { PasskeyView } from '../../contract/passkey-operations.ts'
import type { Failure } from '../api/failure.ts'
import type { ElementHost } from '../elements/element-host.ts'
import { validationReady } from '../fields/lazy-validation.ts'
import { isSessionLost } from '../session-error.ts'
import { canUsePasskeys, signalAccepted } from './page-credential.ts'
import { PasskeyRequests } from './passkey-requests.ts'

/** What the citizen is in the midst of. */
export type PasskeyTask =
  | { readonly is: 'adding' }
  | { readonly is: 'naming'; readonly id: string }
  | { readonly is: 'removing'; readonly id: string }

/** What was just done. */
export type PasskeyDone = 'added' | 'named' | 'removed' | 'exists'

/** What the section is drawn from, and what can be done in it. */
export interface PasskeyActions {
  /** Undefined until something has changed: then what the account was told holds. */
  readonly listed: readonly PasskeyView[] | undefined
  readonly canAdd: boolean
  readonly task: PasskeyTask | undefined
  /** The password is asked for first. */
  readonly asksPassword: boolean
  readonly isBusy: boolean
  readonly done: PasskeyDone | undefined
  readonly failure: Failure | undefined
  begin(task: PasskeyTask): void
  cancel(): void
  /** @param typed the password, or the new name */
  goOn(typed?: string): void
}

export class PasskeyList implements PasskeyActions {
  readonly #host: ElementHost
  readonly #requests: PasskeyRequests
  listed: readonly PasskeyView[] | undefined
  readonly canAdd = canUsePasskeys()
  task: PasskeyTask | undefined
  asksPassword = false
  isBusy = false
  done: PasskeyDone | undefined
  failure: Failure | undefined
  #account: string | undefined

  constructor(host: ElementHost) {
    this.#host = host
    this.#requests = new PasskeyRequests(host)
  }

  /** What the account has been told holds: whatever was listed before may be another citizen's. */
  given(account: string, passkeys: readonly PasskeyView[]): void {
    this.#account = account
    this.listed = undefined
    this.task = undefined
    this.asksPassword = false
    this.done = undefined
    this.failure = undefined
    this.#tell(passkeys)
  }

  /** Lets the device offer what there is, and nothing else. */
  #tell(passkeys: readonly PasskeyView[]) {
    const { passkeys: settings } = this.#host.service.profile
    const usable = passkeys.filter(({ isSuspect }) => !isSuspect)
    if (settings && this.#account !== undefined)
      void signalAccepted(
        settings.rpId,
        this.#account,
        usable.map(({ credential }) => credential),
      )
  }

  begin(task: PasskeyTask): void {
    if (this.isBusy) return
    this.done = undefined
    this.failure = undefined
    this.asksPassword = false
    this.task = task
    if (task.is === 'adding') this.goOn()
    else this.#draw('[data-ca-passkey-task]')
  }

  cancel(): void {
    const before = this.task
    this.task = undefined
    this.asksPassword = false
    this.failure = undefined
    this.#draw(
      before?.is === 'adding'
        ? '[data-ca-passkey-add]'
        : `[data-ca-passkey-${before?.is ?? ''}="${before?.id ?? ''}"]`,
    )
  }

  goOn(typed?: string): void {
    if (!this.isBusy && this.task) void this.#run(this.task, typed)
  }

  async #run(task: PasskeyTask, typed: string | undefined) {
    this.isBusy = true
    this.failure = undefined
    this.#draw()
    const result = await this.#carryOut(task, typed)
    this.isBusy = false
    if (typeof result === 'object') return this.#refused(result)
    this.task = undefined
    this.asksPassword = false
    this.done = result
    this.listed = (await this.#requests.list()) ?? this.listed
    if (this.listed) this.#tell(this.listed)
    this.#draw('[data-ca-section=passkeys] > h3')
  }

  async #carryOut(
    task: PasskeyTask,
    typed: string | undefined,
  ): Promise<PasskeyDone | undefined | Failure> {
    if (task.is === 'adding') {
      const made = await this.#requests.make(typed)
      if (typeof made === 'object') return made.failure
      return made === 'made' ? 'added' : made === 'exists' ? 'exists' : undefined
    }
    const reply =
      task.is === 'naming'
        ? await this.#requests.rename(task.id, typed ?? '')
        : await this.#requests.remove(task.id, typed)
    // One that is no more was removed by somebody: that is what was wanted.
    const isGone = !reply.ok && task.is === 'removing' && reply.failure.code === 'not_found'
    if (reply.ok || isGone) return task.is === 'naming' ? 'named' : 'removed'
    return reply.failure
  }

  async #refused(failure: Failure) {
    if (isSessionLost(failure)) return this.#host.sessionLost(failure)
    await validationReady()
    if (failure.code === 'password_required') this.asksPassword = true
    else this.failure = failure
    this.#draw(this.asksPassword ? '[data-ca-passkey-task]' : '[data-ca-section=passkeys] > h3')
  }

  #draw(focus?: string) {
    this.#host.requestUpdate()
    if (focus) void this.#focus(focus)
  }

  async #focus(what: string) {
    await this.#host.drawn
    this.#host.element.querySelector<HTMLElement>(what)?.focus()
  }
}
