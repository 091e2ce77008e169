/** What the parts of an element may know of it, and ask of it. */
import type { Failure } from '../api/failure.ts'
import type { FlowController, FlowNeeds } from '../flow/controller.ts'
import type { Countdown } from '../flow/countdown.ts'
import type { Place } from '../steps/stage.ts'
import type { AttributedElement } from './attributed-element.ts'

export interface Actor extends AttributedElement, FlowNeeds {
  /** Tells elements of one page apart. */
  readonly number: number
  readonly flow: FlowController
  readonly countdown: Countdown
  /** What is shown: a flow, or the account. */
  readonly place: Place
  /** The citizen is changing the password, which is a flow inside the account. */
  readonly isChangingPassword: boolean
  /** The browser may hold a session; the Worker is being asked. */
  readonly isRestoring: boolean
  /** What keeps the element from showing anything else. */
  readonly trouble: Failure | undefined
  /** Finds the municipality and opens what the citizen came for; again, after trouble. */
  begin(): Promise<void>
  /** Shows another flow, or the account, in the same place. */
  go(place: Place): void
  changePassword(): void
  /** The citizen has done something here: from now on the focus follows what changes. */
  touch(): void
}
