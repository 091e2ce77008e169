/** Fetches what the first screen does not need, when it is to be shown. */
import type { Failure } from '../api/failure.ts'
import { lazy, notFetched } from '../lazy.ts'
import { completed } from '../profile-finding.ts'
import { session } from '../session.ts'
import { firstScreens, type Screens } from '../steps/index.ts'
import { waiting } from '../steps/waiting.ts'
import type { AccountController } from './account-controller.ts'
import type { ElementHost } from './element-host.ts'
import type { FurtherScreens } from './further-screens.ts'

const furtherScreens = lazy(() => import('./further-screens.ts'))
const accountPart = lazy(() => import('./account-controller.ts'))

export class Reserve {
  readonly #element: ElementHost
  screens: Screens = firstScreens
  further: FurtherScreens | undefined
  account: AccountController | undefined
  /** Why what is not at hand could not be fetched. */
  missing: Failure | undefined
  #fetching = false

  constructor(element: ElementHost) {
    this.#element = element
  }

  /** Gets what is not at hand; meanwhile says so. */
  fetch() {
    if (!this.#fetching) void this.#fetchAll()
    return waiting()
  }

  async #fetchAll() {
    const element = this.#element
    this.#fetching = true
    this.missing = undefined
    const wantsAccount = element.page === 'account' && session.account !== null
    const [screens, whole, account] = await Promise.all([
      furtherScreens.get(),
      completed(element.service),
      wantsAccount ? accountPart.get() : undefined,
    ])
    if (whole.ok) element.learn(whole.value)
    else this.missing = whole.failure
    if (screens) {
      this.screens = screens.allScreens
      this.further ??= new screens.FurtherScreens(element)
    }
    if (account) this.account ??= new account.AccountController(element)
    if (!screens || (wantsAccount && !account)) this.missing = notFetched()
    this.#fetching = false
    element.requestUpdate()
  }
}
