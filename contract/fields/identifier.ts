/** Who a citizen says they are: a document of an accepted kind, or an e-mail address, in one field. */
import { normaliseEmail } from '../email.ts'
import { foldPasted } from '../fold-pasted.ts'
import { bestErrorOf, kindsInDoubt, recognise, type DocumentKind } from '../documents/index.ts'
import { kindNameOf, type DocumentKindField } from './document-kind.ts'
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

/**
 * Everything that what was typed may be, most specific first; empty when nothing accepted fits.
 *
 * @param chosen the kind that the person said it is: comes first. The others stay behind it, for accounts that were kept
 * before anybody was asked.
 */
export function readIdentifier(
  typed: string,
  accepts: readonly IdentifierKind[],
  chosen = '',
): readonly Identifier[] {
  if (typed.includes('@')) {
    const email = accepts.includes('email') && normaliseEmail(typed)
    return email && email.ok ? [{ kind: 'email', value: email.value }] : []
  }
  const userIdTyped = foldPasted(typed).toLowerCase()
  if (accepts.includes('user-id') && userId.test(userIdTyped))
    return [{ kind: 'user-id', value: userIdTyped }]
  const found = recognise(typed, documentsOf(accepts))
  return [
    ...found.filter(({ kind }) => kind === chosen),
    ...found.filter(({ kind }) => kind !== chosen),
  ]
}

/**
 * The question which document it is, where nothing in the number tells: a Venezuelan cédula has no check digit, and its
 * digits are as well a passport's; nine digits are a passport's, or a cédula's of which one was left out.
 */
export function kindAsked(field: IdentifierField, typed: string): DocumentKindField | undefined {
  const options = typed.includes('@') ? [] : kindsInDoubt(typed, documentsOf(field.accepts))
  return options.length > 1
    ? { kind: 'document-kind', name: kindNameOf(field.name), options }
    : undefined
}

export const identifier: FieldKindReader<IdentifierField> = {
  read(field, typed, answer) {
    const chosen = answer[kindNameOf(field.name)] ?? ''
    const [first, ...others] = readIdentifier(typed, field.accepts, chosen)
    const asked = kindAsked(field, typed)
    const said = asked?.options.find((kind) => kind === chosen)
    if (said && first?.kind !== said) return refuse(bestErrorOf(typed, [said]))
    // While nobody has said which, it is carried in the form that still reads as all of them: the least specific.
    if (first) return read((asked && !said ? (others.at(-1) ?? first) : first).value)
    if (typed.includes('@')) return refuse('email_malformed')
    const kinds = documentsOf(field.accepts)
    if (kinds.length > 0) return refuse(bestErrorOf(typed, kinds))
    return refuse(field.accepts.includes('user-id') ? 'user_id_malformed' : 'email_malformed')
  },
}
