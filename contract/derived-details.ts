/** What an account holds of a citizen that nobody asked: it follows from a document, or was looked up. */
import type { Birth } from './documents/document.ts'

/** Kept beside what was asked, under these names. The page has words for each (`widget/strings/details.ts`). */
export interface DerivedDetails extends Birth {
  /** The result of asking the municipality's register of persons about the document. */
  readonly register: RegisterClaim
}

/**
 * - `found`: it knows the document, and what proves the registration goes to its own address
 * - `claimed`: it knows the document, which was merely typed by whoever reads another address
 * - `absent`, `unavailable`: it does not know the document, or could not be asked
 */
export type RegisterClaim = 'found' | 'claimed' | 'absent' | 'unavailable'
