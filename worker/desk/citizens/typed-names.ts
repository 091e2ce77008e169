/** What an officer has typed, as everything that it may be in this city. */
import {
  readIdentifier,
  type Identifier,
  type IdentifierKind,
} from '../../../contract/fields/identifier.ts'
import type { PublicProfile } from '../../../contract/profile.ts'

/** Digits can be a user ID and a document: an officer means either. */
export function namesIn(profile: PublicProfile, typed: string): readonly Identifier[] {
  const kinds = kindsOf(profile)
  return [
    ...readIdentifier(
      typed,
      kinds.filter((kind) => kind !== 'user-id'),
    ),
    ...(kinds.includes('user-id') ? readIdentifier(typed, ['user-id']) : []),
  ]
}

/** Kinds of names that accounts of the city may have. */
export function kindsOf({ flows }: PublicProfile): readonly IdentifierKind[] {
  const fields = Object.values(flows).flatMap((steps) =>
    steps.flatMap((step) => ('fields' in step ? step.fields : [])),
  )
  const kinds = fields.flatMap((field) => (field.kind === 'identifier' ? field.accepts : []))
  return [...new Set<IdentifierKind>(['email', ...kinds])]
}
