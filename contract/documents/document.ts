/** What every identity document must tell, and the reading that all share. */
import type { FieldErrorCode } from '../errors.ts'
import { foldNumber } from './fold-number.ts'
import { isPlaceholder } from './placeholder.ts'

/** Why a number cannot be right. These refuse. */
export type DocumentError = Extract<FieldErrorCode, `document_${string}`>

/**
 * What is odd about a number that may be right all the same. These never refuse by themselves.
 *
 * - `check_digit`: the last character does not follow from the others, which numbers in use also do
 * - `inconvenient_word`: begins with a word that the issuer replaces
 * - `generic`: stands for many people; it must never be the name of one account
 * - `letter_assumed`: no letter was typed, the usual one was put in front
 */
export type DocumentWarning = 'check_digit' | 'inconvenient_word' | 'generic' | 'letter_assumed'

export type Holder = 'person' | 'company' | 'either'

export interface Birth {
  /** Calendar date, `YYYY-MM-DD`. May lie in the future: the contract has no clock. */
  readonly bornOn: string
  readonly sex: 'female' | 'male' | 'nonbinary'
}

export interface DocumentFound {
  readonly ok: true
  /** The folded form: the only one that is stored, compared and indexed. */
  readonly value: string
  /** The kind of person that this number belongs to, as far as the number tells. */
  readonly holder: Holder
  readonly warnings: readonly DocumentWarning[]
  /** Only from documents that say it. */
  readonly birth?: Birth
}

export type DocumentReading = DocumentFound | { readonly ok: false; readonly error: DocumentError }

export interface IdDocument {
  /** ISO 3166-1 alpha-2, or `any`. */
  readonly country: string
  /** The kind of person that such documents belong to; a reading may be more exact. */
  readonly holder: Holder
  /** The keyboard that a phone should show. */
  readonly keyboard: 'numeric' | 'text'
  /** A made-up number in its folded form, shown as a hint. */
  readonly example: string
  /** Shortest and longest folded text, in characters. */
  readonly lengths: readonly [shortest: number, longest: number]
  /** Total: any string has a reading, and reading a value again gives the same value. */
  readonly read: (typed: string) => DocumentReading
  /** Whether a text that this document does not take is likely to be it all the same, mistyped. */
  readonly resembles: (typed: string) => boolean
}

export interface DocumentRules extends Omit<IdDocument, 'read' | 'resembles'> {
  /** Reads the number out of a folded text in which labels or look-alike letters were typed as well. */
  readonly meant?: (text: string) => string
  /** Matches folded texts that are this document with a slip: a digit too few, an end that is missing. */
  readonly mistyped?: RegExp
  /** Matches a folded text made only of characters that the document may hold. */
  readonly alphabet: RegExp
  /** Looks at a folded text of the right characters and length. Tells what differs from the plain reading, or the error. */
  readonly validate: (text: string) => DocumentError | Partial<Omit<DocumentFound, 'ok'>>
}

/** Makes a document from its rules: folds, looks at characters, then at length, then asks the rules. */
export const idDocument = ({
  meant = (text) => text,
  mistyped,
  alphabet,
  validate,
  ...about
}: DocumentRules): IdDocument => ({
  ...about,
  resembles: (typed) => mistyped?.test(foldNumber(typed)) ?? false,
  read(typed) {
    const text = meant(foldNumber(typed))
    const finding = !alphabet.test(text)
      ? 'document_malformed'
      : text.length < about.lengths[0] || text.length > about.lengths[1]
        ? 'document_length'
        : validate(text)
    if (typeof finding === 'string') return { ok: false, error: finding }
    const plain = { ok: true, value: text, holder: about.holder, warnings: [], ...finding } as const
    return isPlaceholder(text) ? { ...plain, warnings: ['generic'] } : plain
  },
})
