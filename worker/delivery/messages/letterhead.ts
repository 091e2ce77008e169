/** What stands at the head of an e-mail: the municipality, and its crest where it has one. */
import type { PublicProfile } from '../../../contract/profile.ts'

/** Every public profile is one; without `crest` the e-mail shows the name's initials. */
export interface Letterhead extends PublicProfile {
  /** Absolute address of the picture, the same for everybody: nothing in it tells who opened the e-mail. */
  readonly crest?: string
}
