/** Why a line was not taken, and the report of all such lines. Tells numbers and reasons, never what a line holds. */
import { createWriteStream, type WriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'

/** Every reason, with its sentence for the operator. */
export const reasons = {
  line_too_long: 'the line is longer than 64 KiB',
  wrong_encoding: 'the line is in another encoding than the file',
  quote_unclosed: 'a quotation mark is opened and not closed within 20 lines',
  quote_misplaced:
    'a quotation mark stands inside a field; such a field is quoted, and its marks doubled',
  column_count: 'the line has another number of fields than the header',
  value_malformed: 'a field holds control characters or is too long',
  nothing_known: 'the line has a document and nothing else',
  duplicate: 'an earlier line has the same',
  document_missing: 'the document is empty',
  document_generic: 'the document stands for many people',
  document_malformed: 'the document has characters or a shape that none of its kind has',
  document_length: 'the document has too few or too many characters',
  document_check_digit: "the document's check digit does not follow from the others",
  document_date: 'the document holds a day that does not exist',
  document_region: 'the document names a province or state that does not exist',
  document_unrecognised: 'the document is of none of the accepted kinds',
  postal_code_malformed: 'the postal code is not five digits',
  name_missing: 'settlement, municipality or state is empty',
  municipality_differs:
    'an earlier line puts the same postal code into another municipality or state',
  settlements_too_many: 'the postal code has more settlements than one row holds',
} as const

export type Reason = keyof typeof reasons

export interface Refusal {
  readonly line: number
  readonly reason: Reason
  /** Line that came first, of duplicates. */
  readonly first?: number
}

export class Refusals {
  readonly path: string
  /** How often each reason occurred. */
  readonly counts = new Map<Reason, number>()
  readonly #stream: WriteStream

  private constructor(path: string, stream: WriteStream) {
    this.path = path
    this.#stream = stream
  }

  /** Begins the report anew; a report is this user's alone. */
  static async open(path: string): Promise<Refusals> {
    const stream = createWriteStream(path, { mode: 0o600 })
    await once(stream, 'open')
    stream.write('line,reason,explanation\r\n')
    return new Refusals(path, stream)
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }

  /** Waits where the disk is slower than the file is bad. */
  async add({ line, reason, first }: Refusal): Promise<void> {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1)
    const explanation = first === undefined ? reasons[reason] : `${reasons[reason]}: line ${first}`
    if (!this.#stream.write(`${line},${reason},"${explanation}"\r\n`))
      await once(this.#stream, 'drain')
  }

  async close(): Promise<void> {
    this.#stream.end()
    await finished(this.#stream)
  }
}
