/** The citizen's account: fetches what it shows and does what is pressed there. What it looks like is `account-view.ts`. */
import type { AccountFlow } from '../../contract/account-flows.ts'
import type { AccountSections } from '../../contract/account-sections/index.ts'
import type { AccountView, SessionView } from '../../contract/account.ts'
import { routesOf } from '../../contract/routes.ts'
import { request, type Call, type Reply } from '../api/client.ts'
import type { Failure } from '../api/failure.ts'
import { isSessionLost } from '../session-error.ts'
import { validationReady } from '../fields/lazy-validation.ts'
import { session } from '../session.ts'
import type { ScreenContext } from '../steps/screen-context.ts'
import { unavailable, waiting } from '../steps/waiting.ts'
import { PasskeyList } from '../passkeys/passkey-list.ts'
import { accountView } from './account-view.ts'
import { ConnectedServices } from './connected-services.ts'
import type { ElementHost } from '../elements/element-host.ts'

type AccountScreenStatus =
  | { readonly is: 'loading'; readonly of: string }
  | { readonly is: 'failed'; readonly of: string; readonly failure: Failure }
  | {
      readonly is: 'open'
      readonly of: string
      readonly account: AccountView
      readonly sections: AccountSections
      readonly sessions: readonly SessionView[]
      /** What was just done, or refused; said once. */
      readonly result?: { readonly ended: readonly SessionView[] } | Failure
      /** What the citizen is asked about: a session, `others`, or `all`. */
      readonly asking?: string
      /** A request is under way: which session it ends, `others`, or `all` with this one. */
      readonly busy?: string
    }

const isEnded = ({ id, current }: SessionView, which: string) =>
  which === 'others' ? !current : id === which

export class AccountController {
  readonly #host: ElementHost
  readonly #services: ConnectedServices
  readonly #passkeys: PasskeyList
  #status: AccountScreenStatus | undefined

  constructor(host: ElementHost) {
    this.#host = host
    this.#services = new ConnectedServices(host, (method, path) => this.#request(method, path))
    this.#passkeys = new PasskeyList(host)
  }

  render(context: ScreenContext) {
    const { account } = session
    if (!account) return waiting()
    if (this.#status?.of !== account.id) void this.#load(account.id)
    const status = this.#status
    if (status?.is === 'failed')
      return unavailable(status.failure, context, () => void this.#load(account.id))
    if (status?.is !== 'open') return waiting()
    return accountView({
      ...context,
      ...status,
      services: this.#services.given(),
      passkeys: this.#passkeys,
      begin: (flow) => this.#begin(flow),
      unlink: (which) => void this.#unlink(which),
      ask: (which) => this.#ask(which),
      end: (which) => void (which === 'all' ? this.#signOutEverywhere() : this.#end(which)),
      keep: () => this.#keep(),
      signOut: () => void session.signOut({ by: this.#host.element }),
    })
  }

  /** What is shown is asked for anew afterwards: the flow may have changed it. */
  #begin(flow: AccountFlow) {
    this.#status = undefined
    this.#host.openInAccount(flow)
  }

  #become(status: AccountScreenStatus) {
    this.#status = status
    this.#host.requestUpdate()
  }

  /** A request in the citizen's name. */
  async #request<Value>(method: Call['method'], path: string): Promise<Reply<Value>> {
    const { service, signal } = this.#host
    const url = service.base + path
    const reply = await session.ask((bearer) => request<Value>({ method, url, bearer, signal }))
    if (!reply.ok) await validationReady()
    return reply
  }

  async #load(of: string) {
    this.#become({ is: 'loading', of })
    const routes = routesOf(this.#host.service.profile.slug)
    const [account, list, sections] = await Promise.all([
      this.#request<AccountView>('GET', routes.account),
      this.#request<{ sessions: readonly SessionView[] }>('GET', routes.sessions),
      this.#request<AccountSections>('GET', routes.accountSections),
      this.#services.load(),
    ])
    if (!account.ok) this.#refused(of, account.failure)
    else if (!list.ok) this.#refused(of, list.failure)
    else if (!sections.ok) this.#refused(of, sections.failure)
    else {
      this.#passkeys.given(account.value.id, sections.value.passkeys)
      this.#become({
        is: 'open',
        of,
        account: account.value,
        sections: sections.value,
        sessions: list.value.sessions,
      })
    }
  }

  /** Another provider opens the account no more. */
  async #unlink(which: string) {
    const before = this.#status
    if (before?.is !== 'open' || before.busy) return
    this.#become({ ...before, busy: which })
    const { identityById } = routesOf(this.#host.service.profile.slug)
    const reply = await this.#request('DELETE', identityById(which))
    const isGone = reply.ok || reply.failure.code === 'not_found'
    const { asking: _, ...rest } = before
    const identities = rest.sections.identities.filter(({ id }) => !isGone || id !== which)
    const shown = { ...rest, sections: { ...rest.sections, identities } }
    this.#become(isGone ? shown : { ...shown, result: reply.failure })
    void this.#focus('[data-ca-section=identities] > h3')
  }

  #refused(of: string, failure: Failure) {
    if (isSessionLost(failure)) this.#host.sessionLost(failure)
    else this.#become({ is: 'failed', of, failure })
  }

  /** Asks first: what was said of the last one is over. */
  #ask(asking: string) {
    if (this.#status?.is !== 'open' || this.#status.busy) return
    const { result: _, ...rest } = this.#status
    this.#become({ ...rest, asking })
    void this.#focus('[data-ca-question]')
  }

  #keep() {
    if (this.#status?.is !== 'open') return
    const { asking, ...rest } = this.#status
    this.#become(rest)
    void this.#focus(`[data-ca-asks="${asking}"]`)
  }

  async #focus(what: string) {
    await this.#host.drawn
    this.#host.element.querySelector<HTMLElement>(what)?.focus()
  }

  /** Ends one session, or all but this one. */
  async #end(which: string) {
    const before = this.#status
    if (before?.is !== 'open' || before.busy) return
    this.#become({ ...before, busy: which })
    const { sessionById, sessions } = routesOf(this.#host.service.profile.slug)
    const path = which === 'others' ? `${sessions}?keep=current` : sessionById(which)
    const reply = await this.#request('DELETE', path)
    // A session that is no more was ended by somebody: that is what was wanted.
    const isGone = reply.ok || reply.failure.code === 'not_found'
    const { sessions: all, asking: _, ...rest } = before
    const left = isGone ? all.filter((one) => !isEnded(one, which)) : all
    const ended = all.filter((one) => isEnded(one, which))
    const result = reply.ok || isGone ? { ended } : reply.failure
    this.#become({ ...rest, sessions: left, result })
    // Not to the row that has moved up, which ends another one.
    void this.#focus(isGone ? '.ca-section:has(.ca-sessions) > h3' : `[data-ca-asks="${which}"]`)
  }

  async #signOutEverywhere() {
    if (this.#status?.is !== 'open' || this.#status.busy) return
    this.#become({ ...this.#status, busy: 'all' })
    await session.signOut({ everywhere: true, by: this.#host.element })
    this.#status = undefined
  }
}
