/** Fetches what the first screen does not need, when it is to be shown. */
import type { Failure } from '../api/failure.ts'
import { lazy, notFetched } from '../lazy.ts'
import { completed } from '../profile-finding.ts'
import { session } from '../session.ts'
import { firstScreens, type Screens } from '../steps/index.ts'
import { waiting } from '../steps/waiting.ts'
import type { AccountController } from '../account/account-controller.ts'
import type { ElementHost } from './element-host.ts'
import type { PasskeySignIn } from '../passkeys/passkey-sign-in.ts'
import type { FurtherScreens } from './further-screens.ts'
import type { SignedInScreen } from './signed-in-screen.ts'

const signedInPart = lazy(() => import('./signed-in-screen.ts'))
const furtherScreens = lazy(() => import('./further-screens.ts'))
const passkeyPart = lazy(() => import('../passkeys/passkey-sign-in.ts'))
const accountPart = lazy(() => import('../account/account-controller.ts'))

/** The one screen that follows a sign-in, or whatever there is. */
type Wanted = 'signed-in' | 'all'

/** What screens are drawn with, as far as it is at hand. */
export type AvailableScreens = Pick<
  LazyScreens,
  | 'screens'
  | 'signedIn'
  | 'further'
  | 'account'
  | 'passkey'
  | 'missing'
  | 'fetch'
  | 'bring'
  | 'bringPasskey'
  | 'expectSignedIn'
>

export class LazyScreens {
  readonly #host: ElementHost
  screens: Screens = firstScreens
  signedIn: SignedInScreen | undefined
  further: FurtherScreens | undefined
  account: AccountController | undefined
  passkey: PasskeySignIn | undefined
  /** Why what is not at hand could not be fetched. */
  missing: Failure | undefined
  #coming: Promise<boolean> | undefined

  constructor(host: ElementHost) {
    this.#host = host
  }

  /** Gets what is not at hand; meanwhile says so. */
  fetch(what: Wanted = 'all') {
    void this.bring(what)
    return waiting()
  }

  /** Gets what signs in by passkey; a form goes without where it cannot be had. */
  async bringPasskey(): Promise<void> {
    const part = await passkeyPart.get()
    if (!part || this.passkey) return
    this.passkey = new part.PasskeySignIn(this.#host)
    this.#host.requestUpdate()
  }

  /** @returns whether all of it is at hand */
  bring(what: Wanted = 'all'): Promise<boolean> {
    this.#coming ??= (what === 'all' ? this.#fetchAll() : this.#fetchSignedIn()).finally(() => {
      this.#coming = undefined
    })
    return this.#coming
  }

  /** Fetches what a sign-in leads to while the Worker is asked. */
  expectSignedIn(): void {
    void signedInPart.get()
    void completed(this.#host.service)
  }

  async #fetchSignedIn(): Promise<boolean> {
    const host = this.#host
    this.missing = undefined
    const [part, whole] = await Promise.all([signedInPart.get(), completed(host.service)])
    if (whole.ok) host.learn(whole.value)
    else this.missing = whole.failure
    if (!part) this.missing = notFetched()
    else if (!this.signedIn) {
      this.signedIn = new part.SignedInScreen(host)
      this.screens = { ...this.screens, sheets: part.signedInSheets }
    }
    host.requestUpdate()
    return !this.missing
  }

  async #fetchAll(): Promise<boolean> {
    const host = this.#host
    this.missing = undefined
    const wantsAccount = host.page === 'account' && session.account !== null
    const [screens, whole, account] = await Promise.all([
      furtherScreens.get(),
      completed(host.service),
      wantsAccount ? accountPart.get() : undefined,
    ])
    if (whole.ok) host.learn(whole.value)
    else this.missing = whole.failure
    if (screens) {
      this.screens = screens.allScreens
      this.further ??= new screens.FurtherScreens(host)
      this.signedIn = this.further
    }
    if (account) this.account ??= new account.AccountController(host)
    if (!screens || (wantsAccount && !account)) this.missing = notFetched()
    host.requestUpdate()
    return !this.missing
  }
}
