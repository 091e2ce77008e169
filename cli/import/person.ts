/** One record of a register as a person: the document by the contract's own rules, the rest as it is written. */
import { bestErrorOf, recognise, type DocumentKind } from '../../contract/documents/index.ts'
import { foldPasted, turnsText } from '../../contract/fold-pasted.ts'
import { saysSomething, text as textField } from '../../contract/fields/text.ts'
import type {
  CivilRegistryDocument,
  RegisteredPerson,
} from '../../worker/civil-registry/civil-registry.ts'
import type { Columns } from './columns.ts'
import { reasons, type Reason } from './refusals.ts'

/** Characters of one field. */
const longestValue = 200

export type PersonReading =
  | { readonly document: CivilRegistryDocument; readonly person: RegisteredPerson }
  | { readonly refused: Reason }

export function readPerson(
  fields: readonly string[],
  columns: Columns,
  kinds: readonly DocumentKind[],
): PersonReading {
  if (fields.length !== columns.width) return { refused: 'column_count' }
  const typed = foldPasted(fields[columns.document] ?? '')
  const [document] = recognise(typed, kinds)
  if (!document) return { refused: whyNot(typed, kinds) }
  const person: Record<string, string> = {}
  for (const [name, at] of columns.person) {
    const written = fields[at] ?? ''
    const value = foldPasted(written)
    if (turnsText(written)) return { refused: 'value_malformed' }
    if (!saysSomething(value)) continue
    const reading = textField.read({ kind: 'text', name, max: longestValue }, value, {})
    if (!reading.ok) return { refused: 'value_malformed' }
    person[name] = reading.value
  }
  return Object.keys(person).length === 0 ? { refused: 'nothing_known' } : { document, person }
}

function whyNot(typed: string, kinds: readonly DocumentKind[]): Reason {
  if (typed === '') return 'document_missing'
  const error = bestErrorOf(typed, kinds)
  return isReason(error) ? error : 'document_unrecognised'
}

const isReason = (error: string): error is Reason => Object.hasOwn(reasons, error)
