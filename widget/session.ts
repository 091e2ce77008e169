/** The page's view of the citizen who is signed in. Knows no element; the access token lives in memory alone. */
import type { AccountView, Grant } from '../contract/account.ts'
import { routesOf } from '../contract/routes.ts'
import { request, type Reply } from './api/client.ts'
import { isUncertain, type Failure, type FailureCode } from './api/failure.ts'
import { operations } from './flow/operation.ts'
import type { Service } from './profile.ts'
import { sessionMemory, type News, type SessionMemory } from './session-memory.ts'

/** Seconds before its end at which a token is no longer given out: a request must still arrive with it. */
const margin = 30

/** Thrown by `session.token()` when there is none to give. */
export class SessionError extends Error {
  override readonly name = 'SessionError'
  /** `session_required` or `session_ended`; anything else may pass, and the session with it go on. */
  readonly code: FailureCode

  constructor(code: FailureCode) {
    super(code)
    this.code = code
  }
}

/** The citizen signed in or out, here or in another tab. */
export class SessionChange extends Event {
  /** The element by which it happened; undefined for the page's own doing and for other tabs. */
  readonly by: EventTarget | undefined

  /** What the citizen holds from now on; undefined when they signed out. */
  readonly grant: Grant | undefined

  constructor(by: EventTarget | undefined, grant?: Grant) {
    super('change')
    this.by = by
    this.grant = grant
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
  #memory: SessionMemory | undefined
  #held: Held | undefined
  #refreshing: Promise<Reply<Grant>> | undefined
  #restored: Promise<Failure | undefined> | undefined
  readonly #operations = operations()

  /** The citizen's own data; null while nobody is signed in. */
  get account(): AccountView | null {
    return this.#held?.grant.account ?? null
  }

  /**
   * An access token that is good for half a minute at least; refreshed first when it is not.
   *
   * @throws SessionError when nobody is signed in, the session ended, or the Worker cannot be reached
   */
  async token(): Promise<string> {
    if (!this.#held) throw new SessionError('session_required')
    if (this.#held.until - performance.now() > margin * 1000) return this.#held.grant.accessToken
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
  async signOut(options: { everywhere?: boolean; by?: EventTarget } = {}): Promise<void> {
    const token = options.everywhere ? await this.token().catch(() => undefined) : undefined
    this.#forget('ending', options.by)
    this.#memory?.tell('signed-out')
    await this.#tellWorker(token)
  }

  /** Binds the session to the page's municipality: the first that an element names. */
  connect(service: Service): void {
    if (this.#service) {
      if (this.#service.profile.slug !== service.profile.slug)
        console.warn('citizen-auth: a page holds the session of one municipality only')
      return
    }
    this.#service = service
    this.#memory = sessionMemory(service.profile.slug, (news) => this.#hear(news))
    addEventListener('online', () => this.#finishEnding())
    this.#finishEnding()
  }

  /** Whether a reload may find the citizen still signed in. */
  get mayExist(): boolean {
    return !this.#held && this.#memory?.recall() === 'signed-in'
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
    this.#held = { grant, until: performance.now() + grant.expiresIn * 1000 }
    this.#memory?.keep('signed-in')
    if (!isNews) return
    this.dispatchEvent(new SessionChange(by, grant))
    // Others that hold the session already are not asked to fetch it again.
    if (by) this.#memory?.tell('signed-in')
  }

  /** Forgets a session that the Worker says is no more. */
  drop(by?: EventTarget): void {
    this.#forget('nothing', by)
  }

  #forget(state?: 'ending' | 'nothing', by?: EventTarget) {
    if (state) this.#memory?.keep(state)
    this.#restored = undefined
    if (!this.#held) return
    this.#held = undefined
    this.dispatchEvent(new SessionChange(by))
  }

  #hear(news: News) {
    // The tab that signed out keeps the memory; this one only clears its page.
    if (news === 'signed-out') this.#forget()
    else if (!this.#held) void this.restore()
  }

  #refresh(by?: EventTarget): Promise<Reply<Grant>> {
    this.#refreshing ??= this.#fetchGrant(by).finally(() => {
      this.#refreshing = undefined
    })
    return this.#refreshing
  }

  async #fetchGrant(by?: EventTarget): Promise<Reply<Grant>> {
    const { base, profile } = this.#bound()
    const url = base + routesOf(profile.slug).session
    const operation = await this.#operations.nameOf('refresh')
    const ask = () => request<Grant>({ method: 'POST', url, body: {}, operation })
    const reply = await (this.#memory?.alone(ask) ?? ask())
    if (reply.ok || !isUncertain(reply.failure)) this.#operations.settle()
    if (reply.ok) this.adopt(reply.value, by)
    else if (reply.failure.code.startsWith('session_')) this.drop()
    return reply
  }

  #finishEnding() {
    if (this.#memory?.recall() === 'ending') void this.#tellWorker()
  }

  async #tellWorker(token?: string) {
    if (!this.#service) return
    const { base, profile } = this.#service
    const routes = routesOf(profile.slug)
    const reply = await request<unknown>({
      method: 'DELETE',
      url: base + (token ? routes.sessions : routes.session),
      ...(token ? { bearer: token } : {}),
    })
    const isOver = reply.ok || !isUncertain(reply.failure)
    if (isOver && this.#memory?.recall() === 'ending') this.#memory.keep('nothing')
  }

  #bound(): Service {
    if (!this.#service) throw new SessionError('session_required')
    return this.#service
  }
}

export const session = new Session()
