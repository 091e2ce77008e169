/** What a flow keeps of second factors. */
import type { EnrolledFactor, FactorName } from '../../contract/factors/index.ts'
import type { Contact } from '../accounts/contact.ts'
import type { NewFactor } from '../accounts/factor-store.ts'
import type { RememberedDevice } from '../accounts/remembered-devices.ts'

/** A second factor, and where its code goes; nowhere where the citizen has it at hand. */
export interface Way {
  readonly factor: FactorName
  readonly contact?: Contact
}

export interface FactorState {
  /** Those that can be shown now: turned on, and in force. */
  readonly ways?: readonly Way[]
  /** The one that was shown. */
  readonly factor?: FactorName
  /** The browser is one that the account has been used on: its tries are its own. */
  readonly knownDevice?: true
  /** This browser need not be asked again for a while. */
  readonly remembers?: true
  /** Those that can be turned on, and what each would be sent to. */
  readonly offeredFactors?: readonly (Way & { readonly factor: EnrolledFactor })[]
  /** An authenticator app that is being set up: its secret in base 32, and what it shall call the account. */
  readonly totp?: { readonly secret: string; readonly label: string } | null
  /** The factor that is turned on at the end, or off. */
  readonly newFactor?: NewFactor | null
  readonly enrolledFactors?: readonly EnrolledFactor[]
  readonly removedFactor?: EnrolledFactor
  /** Recovery codes that are shown, and count from the end on. */
  readonly recoveryCodes?: readonly string[]
  readonly devices?: readonly RememberedDevice[]
  readonly forgottenDevice?: string
}
