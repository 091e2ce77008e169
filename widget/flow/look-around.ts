/** Finds out, before much is typed, whether page and browser let it be finished; and begins what takes a while. */
import { routesOf } from '../../contract/routes.ts'
import { hasCryptography, isElsewhere } from '../api/page-permission.ts'
import { prepareSolution } from '../proof-of-work/lazy-solutions.ts'
import { configOf } from './config-of.ts'
import type { FlowTarget } from './flow-target.ts'
import { whatPrevents } from './prevention.ts'

/** Where the challenge comes from, on a first screen that asks for the proof of work. */
export function challengeUrl({ host, kind, screen }: FlowTarget): string | undefined {
  if (!screen || screen.flow || !configOf(host.service, kind, screen)?.human) return undefined
  return host.service.base + routesOf(host.service.profile.slug).proofOfWork(kind)
}

export class LookAround {
  readonly #target: FlowTarget
  /** The visit for which the browser was looked at. */
  #prepared = -1

  constructor(target: FlowTarget) {
    this.#target = target
  }

  /** Looks around at once where something can be known to go wrong before the first key. */
  begin(): void {
    if (this.#target.status.is === 'asking' && this.#isInDoubt) void this.#once()
  }

  /** Another flow opens now, and its citizen has heard nothing yet. */
  opened(): void {
    if (this.#isInDoubt) queueMicrotask(() => void this.#once())
  }

  /** Called when the citizen begins to type: the proof of work is computed meanwhile. */
  prepare(): void {
    const check = challengeUrl(this.#target)
    if (check && hasCryptography()) prepareSolution(check, this.#target.host.signal)
    void this.#once()
  }

  /** Whether something can be known to go wrong before the first key. */
  get #isInDoubt(): boolean {
    return !navigator.cookieEnabled || !hasCryptography() || isElsewhere(this.#target.host.service)
  }

  /** Once a flow. */
  async #once(): Promise<void> {
    const { visit, status: now } = this.#target
    if (this.#prepared === visit || now.is !== 'asking') return
    this.#prepared = visit
    const code = await whatPrevents(this.#target.host.service, this.#target.kind)
    if (!code) return
    await this.#target.validationReady()
    const { status } = this.#target
    if (visit !== this.#target.visit || status.is !== 'asking' || status.refusal) return
    this.#target.handle({ what: 'refused', failure: { code } })
  }
}
