/** What the parts of an element may know of it, and ask of it. */
import type { Grant } from '../../contract/account.ts'
import type { Failure } from '../api/failure.ts'
import type { FlowController } from '../flow/controller.ts'
import type { FlowNeeds } from '../flow/course.ts'
import type { Countdown } from '../flow/countdown.ts'
import type { Service } from '../profile.ts'
import type { Status } from '../flow/machine.ts'
import type { FocusTarget } from '../focus.ts'
import type { Place } from '../steps/stage.ts'
import type { AttributedElement } from './attributed-element.ts'

/** Tells the page what happens, and sends the citizen on. */
export interface Announcer {
  /** @returns what is to be focused, if the citizen's own doing brought the change about */
  announce(element: Actor, before: Status): FocusTarget | undefined
  /** @param grant undefined when nobody is signed in any more */
  announceSession(element: Actor, grant: Grant | undefined): void
  /** @returns undefined when the page wants the citizen nowhere else */
  proceedWith(element: Actor, token: string): (() => void) | undefined
}

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
  /** Tells the page what happens; undefined until it is fetched, after the first screen. */
  readonly news: { readonly announcer: Announcer | undefined }
  /** Finds the municipality and opens what the citizen came for; again, after trouble. */
  begin(): Promise<void>
  /** Takes more that has become known of the municipality. */
  learn(service: Service): void
  /** Shows another flow, or the account, in the same place. */
  go(place: Place): void
  changePassword(): void
  /** Empties every password and code. */
  forgetSecrets(): void
  /** The citizen has done something here: from now on the focus follows what changes. */
  touched: boolean
}
