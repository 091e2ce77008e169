/** The people of a register's file, one line at a time: header first, then persons and refusals. */
import type { DocumentKind } from '../../contract/documents/index.ts'
import type {
  CivilRegistryDocument,
  RegisteredPerson,
} from '../../worker/civil-registry/civil-registry.ts'
import { findColumns, type Columns, type Mapping } from './columns.ts'
import { recordsOf, type TextLine } from './csv.ts'
import type { Encoding } from './encoding.ts'
import { ImportError } from './import-error.ts'
import { readPerson } from './person.ts'
import type { Reason } from './refusals.ts'
import { textLines } from './text-lines.ts'

export type PersonLine =
  | {
      readonly line: number
      readonly document: CivilRegistryDocument
      readonly person: RegisteredPerson
    }
  | { readonly line: number; readonly refused: Reason }

export interface PeopleFile {
  readonly file: string
  readonly encoding: Encoding
  readonly columns: Mapping
  readonly documents: readonly DocumentKind[]
}

/** @throws ImportError when the header is not there, or lacks a column */
export async function* peopleIn(about: PeopleFile): AsyncGenerator<PersonLine> {
  const lines = textLines(about.file, about.encoding)
  const columns = await headerOf(lines, about.columns)
  for await (const record of recordsOf(lines, columns.separator))
    yield 'refused' in record
      ? record
      : { line: record.line, ...readPerson(record.fields, columns, about.documents) }
}

/** A spreadsheet's own line about the separator, above the header. */
const separatorLine = /^sep=.$/i

/** Takes lines until the header, and leaves the rest. */
async function headerOf(lines: AsyncGenerator<TextLine>, mapping: Mapping): Promise<Columns> {
  for (;;) {
    const { done, value: line } = await lines.next()
    if (done) throw new ImportError('The file has no header.')
    if ('refused' in line)
      throw new ImportError(
        `Line ${line.number}, which should be the header, cannot be read: ${line.refused}.`,
      )
    if (line.text.trim() === '' || separatorLine.test(line.text)) continue
    return findColumns(line.text, mapping)
  }
}
