/** What stands at the head of a letter: the municipality, and its crest where it has one. */
import type { PublicProfile } from '../../../contract/profile.ts'

/** Every public profile is one; without `crest` the letter shows the name's initials. */
export interface Letterhead extends PublicProfile {
  /** Absolute address of the picture, the same for everybody: nothing in it tells who opened the letter. */
  readonly crest?: string
}
