/** Somebody who does not exist, and what they do in their city, however its screens are called. */
import type { Citizen } from '../citizen.ts'

export interface Walker {
  /** Up to the message that has to be answered. */
  asksForAccount(citizen: Citizen): Promise<void>
  /** The message is awaited, as `asksForAccount` leaves it. */
  awaitsMessage(citizen: Citizen): Promise<void>
  confirms(citizen: Citizen): Promise<void>
  /** @param meanwhile what happens after the press and before it is waited for what follows */
  signsIn(citizen: Citizen, meanwhile?: () => Promise<void>): Promise<void>
  isSignedIn(citizen: Citizen): Promise<void>
  signsOut(citizen: Citizen): Promise<void>
  isSignedOut(citizen: Citizen): Promise<void>
  /** To the new password, by which they sign in from then on. */
  recovers(citizen: Citizen): Promise<void>
}
