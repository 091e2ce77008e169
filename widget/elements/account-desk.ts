/** The citizen's account: fetches what it shows and does what is pressed there. What it looks like is `account-view.ts`. */
import type { AccountView, SessionView } from '../../contract/account.ts'
import { routesOf } from '../../contract/routes.ts'
import { request, type Call, type Reply } from '../api/client.ts'
import type { Failure } from '../api/failure.ts'
import { session, SessionError } from '../session.ts'
import type { Stage } from '../steps/stage.ts'
import { unavailable, waiting } from '../steps/waiting.ts'
import { accountView } from './account-view.ts'
import type { CitizenElement } from './citizen-element.ts'

type DeskStatus =
  | { readonly is: 'loading'; readonly of: string }
  | { readonly is: 'failed'; readonly of: string; readonly failure: Failure }
  | {
      readonly is: 'open'
      readonly of: string
      readonly account: AccountView
      readonly sessions: readonly SessionView[]
      /** What was just done, or refused; said once. */
      readonly result?: 'ended' | Failure
      /** A request is under way: which session it ends, or all. */
      readonly busy?: string
    }

export class AccountDesk {
  readonly #element: CitizenElement
  #status: DeskStatus | undefined

  constructor(element: CitizenElement) {
    this.#element = element
  }

  draw(stage: Stage) {
    const { account } = session
    if (!account) return waiting()
    if (this.#status?.of !== account.id) void this.#load(account.id)
    const status = this.#status
    if (status?.is === 'failed')
      return unavailable(status.failure, stage.locale, () => void this.#load(account.id))
    if (status?.is !== 'open') return waiting()
    return accountView({
      ...stage,
      ...status,
      changePassword: () => this.#element.changePassword(),
      end: (id) => void this.#end([id]),
      endOthers: () =>
        void this.#end(status.sessions.filter(({ current }) => !current).map(({ id }) => id)),
      signOut: () => void session.signOut({ by: this.#element }),
      signOutEverywhere: () => void this.#signOutEverywhere(),
    })
  }

  #become(status: DeskStatus) {
    this.#status = status
    this.#element.requestUpdate()
  }

  /** A request in the citizen's name. */
  async #ask<Value>(method: Call['method'], path: string): Promise<Reply<Value>> {
    const { service, signal } = this.#element
    try {
      const bearer = await session.token()
      return await request<Value>({ method, url: service.base + path, bearer, signal })
    } catch (cause) {
      const code = cause instanceof SessionError ? cause.code : 'internal'
      return { ok: false, failure: { code } }
    }
  }

  async #load(of: string) {
    this.#become({ is: 'loading', of })
    const routes = routesOf(this.#element.service.profile.slug)
    const [account, list] = await Promise.all([
      this.#ask<AccountView>('GET', routes.account),
      this.#ask<{ sessions: readonly SessionView[] }>('GET', routes.sessions),
    ])
    if (!account.ok) this.#refused(of, account.failure)
    else if (!list.ok) this.#refused(of, list.failure)
    else this.#become({ is: 'open', of, account: account.value, sessions: list.value.sessions })
  }

  #refused(of: string, failure: Failure) {
    if (/^session_/.test(failure.code)) this.#element.sessionLost(failure)
    else this.#become({ is: 'failed', of, failure })
  }

  async #end(ids: readonly string[]) {
    const { sessionById } = routesOf(this.#element.service.profile.slug)
    for (const id of ids) {
      const before = this.#status
      if (before?.is !== 'open' || before.busy) return
      this.#become({ ...before, busy: id })
      // One after the other: the list always says how far it got.
      // oxlint-disable-next-line no-await-in-loop
      const reply = await this.#ask('DELETE', sessionById(id))
      this.#ended(id, reply)
      if (!reply.ok) return
    }
  }

  #ended(id: string, reply: Reply<unknown>) {
    if (this.#status?.is !== 'open') return
    const { busy: _, ...open } = this.#status
    // A session that is no more was ended by somebody: that is what was wanted.
    const isGone = reply.ok || reply.failure.code === 'not_found'
    const sessions = isGone ? open.sessions.filter((one) => one.id !== id) : open.sessions
    this.#become({ ...open, sessions, result: isGone ? 'ended' : reply.failure })
  }

  async #signOutEverywhere() {
    if (this.#status?.is !== 'open' || this.#status.busy) return
    this.#become({ ...this.#status, busy: 'all' })
    await session.signOut({ everywhere: true, by: this.#element })
    this.#status = undefined
  }
}
