/** What a citizen signs in with at a city: the same on every screen that asks for a password alone. */
import type { IdentifierKind } from './fields/identifier.ts'
import type { PublicProfile } from './profile.ts'

/** Something that names an account. */
interface Name {
  readonly kind: string
  readonly value: string
}

/** The kinds by which the city lets people sign in, in the order in which its first screen accepts them. */
export function signInKinds({ flows }: Pick<PublicProfile, 'flows'>): readonly IdentifierKind[] {
  const [first] = flows.login
  const fields = first.step === 'credentials' ? first.fields : []
  return fields.flatMap((field) => (field.kind === 'identifier' ? field.accepts : []))
}

/** The first of these names that the city's sign-in takes; undefined where it takes none of them. */
export const signInName = (
  profile: Pick<PublicProfile, 'flows'>,
  names: readonly Name[],
): string | undefined =>
  signInKinds(profile).flatMap((kind) => names.filter((name) => name.kind === kind))[0]?.value
