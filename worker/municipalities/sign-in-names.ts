/** The kinds of identifier by which a city lets people sign in: what the first screen of its sign-in accepts. */
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { signInKinds } from '../../contract/sign-in-name.ts'

export const signInNames = (profile: PublicProfile): ReadonlySet<IdentifierKind> =>
  new Set(signInKinds(profile))
