/** The kinds of identifier by which a city lets people sign in: what the first screen of its sign-in accepts. */
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import type { PublicProfile } from '../../contract/profile.ts'

export function signInNames({ flows }: PublicProfile): ReadonlySet<IdentifierKind> {
  const [first] = flows.login
  const fields = first.step === 'credentials' ? first.fields : []
  return new Set(fields.flatMap((field) => (field.kind === 'identifier' ? field.accepts : [])))
}
