/** What a provider has told, by the fields of the form that a registration opens with: to be checked and completed. */
import type { Answer, Field } from '../../contract/fields/index.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { Identity } from '../identity-providers/provider.ts'

function valueFor(field: Field, identity: Identity): string | undefined {
  if (field.kind === 'email') return identity.email
  if (field.kind === 'identifier' && identity.document)
    return field.accepts.includes(identity.document.kind) ? identity.document.value : undefined
  if (field.kind !== 'text') return undefined
  if (field.autocomplete === 'given-name') return identity.givenName
  return field.autocomplete === 'family-name' ? identity.familyName : undefined
}

export function filledIn({ flows }: PublicProfile, identity: Identity): Answer {
  const [first] = flows.register
  const fields = first.step === 'details' ? first.fields : []
  const filled: Record<string, string> = {}
  for (const field of fields) {
    const value = valueFor(field, identity)
    if (value === undefined) continue
    filled[field.name] = value
    // Whoever has signed in there is a person: of two forms it is the one that asks for what was told.
    if (field.when) filled[field.when.field] ??= field.when.oneOf[0] ?? ''
  }
  return filled
}
