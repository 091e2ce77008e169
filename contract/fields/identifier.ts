/** Who a citizen says they are: a document of an accepted kind, or an e-mail address, in one field. */
import { normaliseEmail } from '../contact.ts'
import { bestErrorOf, recognise, type DocumentKind } from '../documents/index.ts'
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export type IdentifierKind = DocumentKind | 'email' | 'user-id'

export interface IdentifierField extends FieldBase {
  readonly kind: 'identifier'
  readonly accepts: readonly IdentifierKind[]
}

/** One thing that a typed identifier may be. */
export interface Identifier {
  readonly kind: IdentifierKind
  /** Folded: what is indexed and compared. */
  readonly value: string
}

const documentsOf = (accepts: readonly IdentifierKind[]) =>
  accepts.filter((kind): kind is DocumentKind => kind !== 'email' && kind !== 'user-id')

/** A name that the person chose: 4 to 30 plain characters, capitals folded. */
const userId = /^[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9])){3,29}$/

/** Everything that what was typed may be, most specific first; empty when nothing accepted fits. */
export function readIdentifier(
  typed: string,
  accepts: readonly IdentifierKind[],
): readonly Identifier[] {
  if (typed.includes('@')) {
    const email = accepts.includes('email') && normaliseEmail(typed)
    return email && email.ok ? [{ kind: 'email', value: email.value }] : []
  }
  const chosen = typed.trim().toLowerCase()
  return accepts.includes('user-id') && userId.test(chosen)
    ? [{ kind: 'user-id', value: chosen }]
    : recognise(typed, documentsOf(accepts))
}

export const identifier: FieldKindReader<IdentifierField> = {
  read(field, typed) {
    const [first] = readIdentifier(typed, field.accepts)
    if (first) return read(first.value)
    if (typed.includes('@')) return refuse('email_malformed')
    const kinds = documentsOf(field.accepts)
    if (kinds.length > 0) return refuse(bestErrorOf(typed, kinds))
    return refuse(field.accepts.includes('user-id') ? 'user_id_malformed' : 'email_malformed')
  },
}
