/** What an element tells its page: events that say what happened to the citizen. All bubble and cross shadow roots. */
import type { AccountView } from '../../contract/account.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { DeveloperCode, FailureCode } from '../api/failure.ts'

const outward = { bubbles: true, composed: true } as const

/** The citizen is signed in: just now, or still, after a reload. Prevent it to stay on the page. */
export class CitizenSignedIn extends CustomEvent<{
  readonly account: AccountView
  readonly accessToken: string
}> {
  constructor(detail: { readonly account: AccountView; readonly accessToken: string }) {
    super('citizen-signed-in', { ...outward, cancelable: true, detail })
  }
}

/** The citizen signed out, here or in another tab, or the session ended. */
export class CitizenSignedOut extends CustomEvent<null> {
  constructor() {
    super('citizen-signed-out', outward)
  }
}

/** The account exists and its contact is proven. */
export class CitizenRegistered extends CustomEvent<null> {
  constructor() {
    super('citizen-registered', outward)
  }
}

/** The password was replaced; every earlier session has ended. */
export class CitizenRecovered extends CustomEvent<null> {
  constructor() {
    super('citizen-recovered', outward)
  }
}

/** The citizen sees another screen. */
export class CitizenStep extends CustomEvent<{ readonly flow: FlowKind; readonly at: string }> {
  constructor(detail: { readonly flow: FlowKind; readonly at: string }) {
    super('citizen-step', { ...outward, detail })
  }
}

/** Something was refused or did not arrive, and the citizen has been told; or the page lacks something, and its console says what. */
export class CitizenError extends CustomEvent<{ readonly code: FailureCode | DeveloperCode }> {
  constructor(detail: { readonly code: FailureCode | DeveloperCode }) {
    super('citizen-error', { ...outward, detail })
  }
}

declare global {
  interface HTMLElementEventMap {
    'citizen-signed-in': CitizenSignedIn
    'citizen-signed-out': CitizenSignedOut
    'citizen-registered': CitizenRegistered
    'citizen-recovered': CitizenRecovered
    'citizen-step': CitizenStep
    'citizen-error': CitizenError
  }
}
