/** What a flow knows of an account that has already what is being registered. */
import type { Contact } from '../accounts/contact.ts'

export interface Taken {
  readonly account: string
  readonly contact: Contact | null
  readonly suspended: boolean
  /** It has the document that is being registered, and only by having typed it. */
  readonly claimed: boolean
}

/** Where the desk settles whose a document is (`claims` in the profile). */
export interface ClaimState {
  /** The account that has the document which is being registered. */
  readonly rival?: Taken
  /** Kind of the document that another account has, of a registration whose address is proven. */
  readonly heldDocument?: string
}
