/** What the parts of an element may know of it, and ask of it. */
import type { AccountView } from '../../contract/account.ts'
import type { Failure } from '../api/failure.ts'
import type { FlowController } from '../flow/controller.ts'
import type { FlowElement } from '../flow/flow-target.ts'
import type { Countdown } from '../flow/countdown.ts'
import type { Service } from '../profile.ts'
import type { FlowStatus } from '../flow/machine.ts'
import type { FocusTarget } from '../focus.ts'
import type { SessionChange } from '../session.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import type { AttributedElement } from './attributed-element.ts'

/** Tells the page what happens, and sends the citizen on. */
export interface Dispatcher {
  /** An element has come into the page. @param account the citizen who was signed in already */
  arrived(element: ElementHost, account: AccountView | null): void
  /** Something was drawn: the page's history, address and title follow. */
  shown(element: ElementHost): void
  /** What a change of the flow's status means: for the page, the focus, and the session. */
  announce(element: ElementHost, before: FlowStatus): void
  /**
   * What a change of the session means for an element: what is shown, and what the page is told.
   *
   * @param isTeller it is this element that tells the page
   */
  dispatchSession(element: ElementHost, change: SessionChange, isTeller: boolean): void
  /** The session is no more, though the element still needed it. */
  sessionLost(element: ElementHost, failure: Failure): void
  /** @returns undefined when the page wants the citizen nowhere else */
  redirectWith(element: ElementHost, token: string): (() => void) | undefined
}

export interface ElementHost extends AttributedElement, FlowElement {
  /** Tells elements of one page apart. */
  readonly number: number
  readonly flow: FlowController
  readonly countdown: Countdown
  /** Where the element opens, and returns to. */
  readonly opens: ElementPage
  /** What is shown: a flow, or the account. */
  page: ElementPage
  /** The citizen is changing the password, which is a flow inside the account. */
  isChangingPassword: boolean
  /** Section of a form that is divided, by the name of the form; undefined for the first. */
  section: { readonly form: string; readonly id: string } | undefined
  readonly pageSession: { readonly isRestoring: boolean }
  /** What the first screen does not need has been fetched, as far as it could be. */
  readonly isAttended: boolean
  /** What keeps the element from showing anything else. */
  readonly trouble: Failure | undefined
  /** Tells the page what happens; undefined until it is fetched, after the first screen. */
  readonly dispatch: { readonly dispatcher: Dispatcher | undefined }
  /** Finds the municipality and opens what the citizen came for; again, after trouble. */
  begin(): Promise<void>
  /** Fetches what the first screen does not need; again, what could not be had before. */
  attend(): Promise<void>
  /** Takes more that has become known of the municipality. */
  learn(service: Service): void
  /** Shows another flow, or the account, in the same place. */
  go(page: ElementPage): void
  changePassword(): void
  /** What takes the focus when the next screen stands. */
  focusNext(target: FocusTarget | undefined): void
  /** Empties every password and code. */
  forgetSecrets(): void
  /** The citizen has done something here: from now on the focus follows what changes. */
  touched: boolean
}
