/** What the parts of an element may know of it, and ask of it. */
import type { AccountFlow } from '../../contract/account-flows.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { Failure } from '../api/failure.ts'
import type { FlowController } from '../flow/controller.ts'
import type { FlowElement } from '../flow/flow-target.ts'
import type { Countdown } from '../flow/countdown.ts'
import type { Service } from '../profile.ts'
import type { FocusTarget } from '../focus.ts'
import type { ElementPage } from '../steps/screen-context.ts'
import type { CitizenTag } from '../first/citizen-tag.ts'

export interface ElementHost extends FlowElement {
  readonly element: CitizenTag
  /** Draws what is to be seen now. */
  requestUpdate(): void
  /** When what is to be seen now has been drawn. */
  readonly drawn: Promise<void> | undefined
  /** Whose colours it has; undefined while the municipality is not known. */
  readonly brand: PublicProfile | undefined
  /** Tells elements of one page apart. */
  readonly number: number
  readonly flow: FlowController
  readonly countdown: Countdown
  /** Where the element opens, and returns to. */
  readonly opens: ElementPage
  /** What is shown: a flow, or the account. */
  page: ElementPage
  /** The flow inside the account that the citizen is in. */
  accountFlow: AccountFlow | undefined
  /** Section of a form that is divided, by the name of the form; undefined for the first. */
  section: { readonly form: string; readonly id: string } | undefined
  readonly pageSession: { readonly isRestoring: boolean }
  /** What the first screen does not need has been fetched, as far as it could be. */
  readonly isAttended: boolean
  /** What keeps the element from showing anything else. */
  readonly trouble: Failure | undefined
  /** Finds the municipality and opens what the citizen came for; again, after trouble. */
  begin(): Promise<void>
  /** Fetches what the first screen does not need; again, what could not be had before. */
  attend(): Promise<void>
  /** Takes more that has become known of the municipality. */
  learn(service: Service): void
  /** Shows another flow, or the account, in the same place. */
  go(page: ElementPage): void
  /** Shows a flow that is about whoever is signed in. */
  openInAccount(flow: AccountFlow): void
  /** What takes the focus when the next screen stands. */
  focusNext(target: FocusTarget | undefined): void
  /** Empties every password and code. */
  forgetSecrets(): void
  /** The citizen has done something here: from now on the focus follows what changes. */
  touched: boolean
}
