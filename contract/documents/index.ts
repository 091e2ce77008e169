/** The registry of identity documents, and which of them a text typed into one field may be. */
import type { FieldErrorCode } from '../errors.ts'
import { cedulaEc } from './cedula-ec.ts'
import { cedulaVe } from './cedula-ve.ts'
import { curp } from './curp.ts'
import type { DocumentError, DocumentFound, IdDocument } from './document.ts'
import { foldNumber } from './fold-number.ts'
import { passport } from './passport.ts'
import { isPlaceholder } from './placeholder.ts'
import { rfc } from './rfc.ts'
import { rifVe } from './rif-ve.ts'
import { rucEc } from './ruc-ec.ts'

/** In order of specificity: kinds that are recognised with most certainty come first. */
export const documents = {
  curp,
  'ruc-ec': rucEc,
  'cedula-ec': cedulaEc,
  'rif-ve': rifVe,
  rfc,
  'cedula-ve': cedulaVe,
  passport,
} satisfies Record<string, IdDocument>

export type DocumentKind = keyof typeof documents

/** One document that a typed text may be. */
export interface Recognition {
  readonly kind: DocumentKind
  /** Folded: what is stored, compared and indexed. */
  readonly value: string
}

/** Errors of a number with a document's shape that fails the document's own rules: a slip of the finger. */
const slips: ReadonlySet<DocumentError> = new Set([
  'document_check_digit',
  'document_date',
  'document_region',
])

const isGeneric = ({ warnings }: DocumentFound) => warnings.includes('generic')

const bySpecificity = Object.keys(documents) as DocumentKind[]

/**
 * Tells which of the accepted kinds a typed text may be, the most specific first. Several may fit: ten
 * digits can be a cédula and a passport.
 *
 * A text with the shape of one kind that fails that kind's own rules is not offered as a less specific
 * kind: a mistyped cédula must not become a passport. One that only resembles it is in doubt, see `kindsInDoubt`.
 */
export function recognise(typed: string, kinds: readonly DocumentKind[]): readonly Recognition[] {
  if (isPlaceholder(foldNumber(typed))) return []
  const found: Recognition[] = []
  for (const kind of bySpecificity) {
    if (!kinds.includes(kind)) continue
    const reading = documents[kind].read(typed)
    // A number that stands for many people is the name of none.
    if (reading.ok ? isGeneric(reading) : slips.has(reading.error)) break
    if (reading.ok) found.push({ kind, value: reading.value })
  }
  return found
}

/** Kinds without a check of their own: whatever fits their characters is one. */
const unchecked: ReadonlySet<DocumentKind> = new Set(['cedula-ve', 'passport'])

/**
 * The kinds among which a text alone does not decide: it reads as several without a check, or as one of them although it
 * resembles another that was mistyped. Fewer than two where nothing is in doubt.
 */
export function kindsInDoubt(
  typed: string,
  kinds: readonly DocumentKind[],
): readonly DocumentKind[] {
  const found = recognise(typed, kinds).map(({ kind }) => kind)
  if (!found[0] || !unchecked.has(found[0])) return found.slice(0, 1)
  const meant = bySpecificity.filter(
    (kind) => kinds.includes(kind) && !found.includes(kind) && documents[kind].resembles(typed),
  )
  return [...meant, ...found]
}

/**
 * Says what is wrong with a text that `recognise` finds no kind for.
 *
 * @returns `document_generic` for a number that stands for many people; the slip, if the text has the shape of one kind;
 * else the error on which all kinds agree; else `identifier_unrecognised`
 */
export function bestErrorOf(typed: string, kinds: readonly DocumentKind[]): FieldErrorCode {
  const readings = bySpecificity
    .filter((kind) => kinds.includes(kind))
    .map((kind) => documents[kind].read(typed))
  if (isPlaceholder(foldNumber(typed)) || readings.some((one) => one.ok && isGeneric(one)))
    return 'document_generic'
  const errors = readings.flatMap((reading) => (reading.ok ? [] : reading.error))
  const agreed = new Set(errors).size === 1 ? errors[0] : undefined
  return errors.find((error) => slips.has(error)) ?? agreed ?? 'identifier_unrecognised'
}
