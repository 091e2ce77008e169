/** What a session asks of the Worker and tells other tabs. Holds no token. */
import type { Grant } from '../contract/account.ts'
import { routesOf } from '../contract/routes.ts'
import { request, type Reply } from './api/client.ts'
import { endBound, provenRequest } from './api/proven-request.ts'
import { isUncertain, type Failure } from './api/failure.ts'
import { isSessionLost } from './session-error.ts'
import { idempotencyKeys } from './flow/idempotency-key.ts'
import { IdleWatch, type WatchedSession } from './session-idle.ts'
import type { Service } from './profile.ts'
import { keepSession, quietly, recallSession, sessionKey } from './session-memory.ts'

/** The changes that this module may make to the page's session. */
export interface HeldSession {
  /** Undefined while nobody is signed in. */
  token(): string | undefined
  /** Whether its token can still be given out. */
  isGood(): boolean
  adopt(grant: Grant, by?: EventTarget): void
  drop(because: Failure): void
  /** Another tab signed in. */
  signedInElsewhere(): void
  /** Another tab signed out, and keeps the memory of it. */
  signedOutElsewhere(): void
}

export type SessionMessage = 'signed-in' | 'signed-out'

/** Whether the browser keeps anything at all. */
const keepsSessions = (slug: string): boolean =>
  quietly(() => {
    const key = `${sessionKey(slug)}:kept`
    localStorage.setItem(key, '1')
    localStorage.removeItem(key)
    return true
  }) ?? false

function channelOf(key: string) {
  try {
    return new BroadcastChannel(key)
  } catch {
    // Refused by the browser's settings: tabs do not hear of each other.
    return undefined
  }
}

export class SessionSync {
  readonly #service: Service
  readonly #held: HeldSession
  readonly #tabs: BroadcastChannel | undefined
  readonly #operations = idempotencyKeys()
  #idle: IdleWatch | undefined
  #refreshing: Promise<Reply<Grant>> | undefined

  constructor(service: Service, held: HeldSession) {
    this.#service = service
    this.#held = held
    this.#tabs = channelOf(this.#key)
    this.#tabs?.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#hear(data))
    // Browsers without channels tell other tabs of what is kept; those that keep nothing, of nothing at all.
    addEventListener('storage', ({ key, newValue }) => {
      if (key === this.#key || key === null) this.#hear(newValue ?? 'signed-out')
    })
    addEventListener('online', () => this.#finishEnding())
    addEventListener('pageshow', () => this.#lookAgain())
    for (const woken of ['visibilitychange', 'resume'])
      document.addEventListener(woken, () => this.#lookAgain())
    this.#finishEnding()
  }

  broadcast(message: SessionMessage): void {
    // A channel has no other origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#tabs?.postMessage(message)
  }

  /** Asks for a new access token, once for all who want one. */
  refresh(by?: EventTarget): Promise<Reply<Grant>> {
    this.#refreshing ??= this.#fetchGrant(by).finally(() => {
      this.#refreshing = undefined
    })
    return this.#refreshing
  }

  /**
   * Asks something of the Worker with a token. Refused for want of a session, it is asked once more with a new one:
   * nothing that was typed is lost to a token that died on the way.
   */
  async ask<Value>(work: (token: string) => Promise<Reply<Value>>): Promise<Reply<Value>> {
    const token = await this.#token()
    if (!token.ok) return token
    const reply = await work(token.value)
    if (reply.ok || !isSessionLost(reply.failure)) return reply
    const renewed = await this.#token(token.value)
    return renewed.ok ? work(renewed.value) : renewed
  }

  /** Ends the session when nobody uses it, on a shared computer. */
  watch(session: WatchedSession, { idle }: Grant): IdleWatch {
    this.#idle ??= new IdleWatch(session, () => void this.refresh())
    this.#idle.renewed(idle ?? 0)
    return this.#idle
  }

  /** @param refused one that the Worker did not take */
  async #token(refused?: string): Promise<Reply<string>> {
    const held = this.#held.token()
    if (!held) return { ok: false, failure: { code: 'session_required' } }
    if (held !== refused && this.#held.isGood()) return { ok: true, value: held }
    const reply = await this.refresh()
    return reply.ok ? { ok: true, value: reply.value.accessToken } : reply
  }

  /** Tells the Worker that the citizen signed out; everywhere, with a token. */
  async end(token: string | undefined): Promise<void> {
    const { base, profile } = this.#service
    const { slug } = profile
    const routes = routesOf(slug)
    const forget = await endBound(slug)
    const method = 'DELETE'
    const reply = token
      ? await request<unknown>({ method, url: base + routes.sessions, bearer: token })
      : await provenRequest<unknown>(
          { method, url: base + routes.session },
          { slug, as: 'ended-session' },
        )
    const isOver = reply.ok || !isUncertain(reply.failure)
    if (isOver) await forget()
    if (isOver && recallSession(profile.slug) === 'ending') keepSession(profile.slug, 'nothing')
  }

  get #key() {
    return sessionKey(this.#service.profile.slug)
  }

  #hear(message: unknown) {
    if (message === 'signed-out' || message === 'ending') this.#held.signedOutElsewhere()
    if (message === 'signed-in' && !this.#held.token()) this.#held.signedInElsewhere()
  }

  /**
   * The citizen is back, perhaps after hours: another tab may have signed out or in meanwhile, the session may be over.
   * Without a channel only the Worker knows of a sign-out whose memory the browser does not keep.
   */
  #lookAgain() {
    if (document.visibilityState !== 'visible') return
    const { slug } = this.#service.profile
    const known = recallSession(slug)
    if (!this.#held.token()) this.#hear(known)
    else if (known === 'ending' || (known === 'nothing' && keepsSessions(slug)))
      this.#held.signedOutElsewhere()
    // On a shared computer nothing but the citizen's own use lengthens it.
    else if (this.#idle?.isOn) return
    else if (!this.#held.isGood() || (!this.#tabs && known === 'nothing')) void this.refresh()
  }

  #finishEnding() {
    if (recallSession(this.#service.profile.slug) === 'ending') void this.end(undefined)
  }

  /** Runs one work at a time among the tabs of the browser, where it can. */
  #alone<Value>(work: () => Promise<Value>): Promise<Value> {
    return 'locks' in navigator ? navigator.locks.request(this.#key, work) : work()
  }

  async #fetchGrant(by?: EventTarget): Promise<Reply<Grant>> {
    const { base, profile } = this.#service
    const url = base + routesOf(profile.slug).session
    const operation = await this.#operations.keyOf('refresh')
    const reply = await this.#alone(() =>
      provenRequest<Grant>(
        { method: 'POST', url, body: {}, operation },
        { slug: profile.slug, as: 'session' },
      ),
    )
    if (reply.ok || !isUncertain(reply.failure)) this.#operations.settle()
    if (reply.ok) this.#held.adopt(reply.value, by)
    else if (isSessionLost(reply.failure)) this.#held.drop(reply.failure)
    return reply
  }
}
