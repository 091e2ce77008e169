/** The page's view of the citizen who is signed in. The access token lives in memory alone. */
import type { AccountView, Grant } from '../contract/account.ts'
import type { Reply } from './api/client.ts'
import type { Failure } from './api/failure.ts'
import { pageClock } from './clock.ts'
import { ownService, type Service } from './profile.ts'
import { SessionError } from './session-error.ts'
import { keepSession, recallSession, type Remembered } from './session-memory.ts'
import type { IdleWatch } from './session-idle.ts'
import { SessionSync, type SessionMessage } from './session-sync.ts'

/** Seconds before its end at which a token is no longer given out: a request must still arrive with it. */
const margin = 30

const unreachable: Reply<never> = { ok: false, failure: { code: 'unreachable' } }

/** The citizen signed in or out, here or in another tab. */
export class SessionChange extends Event {
  /** The element by which it happened; undefined for the page's own doing and for other tabs. */
  readonly by: EventTarget | undefined

  /** The new grant of the citizen; undefined after a sign-out. */
  readonly grant: Grant | undefined

  /** Why they were signed out, when it was not their own doing. */
  readonly because: Failure | undefined

  constructor(by: EventTarget | undefined, grant?: Grant, because?: Failure) {
    super('change')
    this.by = by
    this.grant = grant
    this.because = because
  }
}

interface Held {
  readonly grant: Grant
  /** Milliseconds on the page's clock. */
  readonly until: number
}

/**
 * The session of the page's municipality.
 *
 * @fires change - the citizen signed in or out; read `account`
 */
export class Session extends EventTarget {
  #service: Service | undefined
  #sync: SessionSync | undefined
  #held: Held | undefined
  /** Ends a session that nobody uses, on a shared computer. */
  idle: IdleWatch | undefined
  #restored: Promise<Failure | undefined> | undefined

  /** The citizen's own data; null while nobody is signed in. */
  get account(): AccountView | null {
    return this.#held?.grant.account ?? null
  }

  /**
   * An access token that is good for half a minute at least; refreshed first when it is not. On a page without an
   * element, or before the element has asked, the session that the browser keeps is taken up first.
   *
   * @throws SessionError when nobody is signed in, the session ended, or the Worker cannot be reached
   */
  async token(): Promise<string> {
    this.#service ??= ownService
    const failure = this.mayExist ? await this.restore() : undefined
    if (!this.#held) throw new SessionError(failure ? failure.code : 'session_required')
    if (this.#isGood()) return this.#held.grant.accessToken
    const reply = await this.#refresh()
    if (reply.ok) return reply.value.accessToken
    throw new SessionError(reply.failure.code)
  }

  /**
   * Signs the citizen out, in every tab of this browser. The page forgets them even when the network is cut; the
   * Worker is then told as soon as it can be reached.
   *
   * @param options.everywhere ends the sessions of other devices too
   */
  async signOut(
    options: { everywhere?: boolean; by?: EventTarget; because?: Failure } = {},
  ): Promise<void> {
    const token = options.everywhere ? await this.token().catch(() => undefined) : undefined
    this.#forget('ending', options.by, options.because)
    const work = this.attend()
    work?.broadcast('signed-out')
    await work?.end(token)
  }

  /**
   * Asks something of the Worker in the citizen's name. Refused for want of a session, it is asked once more with a new
   * token: nothing that was typed is lost to a token that died on the way.
   */
  async ask<Value>(work: (token: string) => Promise<Reply<Value>>): Promise<Reply<Value>> {
    // After a reload, the session that the browser keeps is taken up first.
    const failure = this.mayExist ? await this.restore() : undefined
    if (failure) return { ok: false, failure }
    return this.attend()?.ask(work) ?? unreachable
  }

  /** Binds the session to the page's municipality: the first that an element names. */
  connect(service: Service): void {
    if (this.#service && this.#service.profile.slug !== service.profile.slug)
      console.warn('citizen-auth: a page holds the session of one municipality only')
    this.#service ??= service
  }

  /**
   * Listens to other tabs, and finishes what was left unfinished. Begins after the first screen, which needs none of it.
   *
   * @returns undefined while the municipality is not known
   */
  attend(): SessionSync | undefined {
    if (!this.#service) return undefined
    return (this.#sync ??= new SessionSync(this.#service, {
      token: () => this.#held?.grant.accessToken,
      isGood: () => this.#isGood(),
      adopt: (grant, by) => this.adopt(grant, by),
      drop: (because) => this.drop(undefined, because),
      signedInElsewhere: () => void this.restore(),
      signedOutElsewhere: () => this.#forget(),
    }))
  }

  /** Whether a reload may find the citizen still signed in. */
  get mayExist(): boolean {
    return !this.#held && !!this.#service && recallSession(this.#slug) === 'signed-in'
  }

  /**
   * Takes up the session that the browser's cookie names, once a page.
   *
   * @returns what prevented it, if anything did
   */
  restore(by?: EventTarget): Promise<Failure | undefined> {
    this.#restored ??= this.#refresh(by).then((reply) => {
      if (reply.ok) return undefined
      this.#restored = undefined
      return reply.failure
    })
    return this.#restored
  }

  /** Takes what a sign-in gave. */
  adopt(grant: Grant, by?: EventTarget): void {
    const isNews = this.account?.id !== grant.account.id
    this.#held = { grant, until: pageClock() + grant.expiresIn * 1000 }
    this.#keep('signed-in')
    if (grant.idle) this.#watch(grant)
    if (!isNews) return
    this.dispatchEvent(new SessionChange(by, grant))
    // Others that hold the session already are not asked to fetch it again; on a shared computer it is this tab's.
    if (by && !grant.idle) this.#broadcast('signed-in')
  }

  /** Forgets a session that the Worker says is no more. */
  drop(by?: EventTarget, because?: Failure): void {
    this.#forget('nothing', by, because)
  }

  #forget(state?: 'ending' | 'nothing', by?: EventTarget, because?: Failure) {
    if (state) this.#keep(state)
    this.#restored = undefined
    if (!this.#held) return
    this.#held = undefined
    this.dispatchEvent(new SessionChange(by, undefined, because))
  }

  async #refresh(by?: EventTarget): Promise<Reply<Grant>> {
    return this.attend()?.refresh(by) ?? unreachable
  }

  #isGood() {
    return !!this.#held && this.#held.until - pageClock() > margin * 1000
  }

  #watch(grant: Grant) {
    this.idle = this.attend()?.watch(this, grant)
  }

  #broadcast(message: SessionMessage) {
    this.attend()?.broadcast(message)
  }

  get #slug() {
    return this.#service?.profile.slug ?? ''
  }

  #keep(state: Remembered) {
    if (this.#service)
      keepSession(this.#slug, state, !!this.#held?.grant.idle && state === 'signed-in')
  }
}

export const session = new Session()
