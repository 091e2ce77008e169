/** Which column of a file holds which field of a person: asked for by name, found in the header. */
import { parseRecord } from './csv.ts'
import { ImportError } from './import-error.ts'

/** Field name of the profile -> name of the column. */
export type Mapping = ReadonlyMap<string, string>

export interface Columns {
  readonly separator: string
  /** Fields of every record. */
  readonly width: number
  readonly document: number
  /** Columns of all fields but the document. */
  readonly person: ReadonlyMap<string, number>
}

/** As a profile names its fields (contract/flow.ts). */
const fieldName = /^[a-z][a-zA-Z0-9]{0,31}$/

/**
 * Reads `document=CEDULA,givenNames=NOMBRES`.
 *
 * @throws ImportError also when the document, or everything else, is missing
 */
export function readMapping(text: string): Mapping {
  const mapping = new Map<string, string>()
  for (const pair of text.split(',')) {
    const at = pair.indexOf('=')
    const [field, column] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    if (at < 0 || !fieldName.test(field) || column === '')
      throw new ImportError(`--columns is a list of field=COLUMN; this is none: ${pair}`)
    if (mapping.has(field)) throw new ImportError(`--columns names ${field} twice.`)
    mapping.set(field, column)
  }
  if (!mapping.has('document') || mapping.size < 2)
    throw new ImportError(
      '--columns needs the document and one more, e.g. document=CEDULA,givenNames=NOMBRES.',
    )
  return mapping
}

/** Comma, semicolon (spreadsheets in Spanish), tab, bar. */
const separators = [',', ';', '\t', '|']

const canonical = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Finds the columns in a header, and with them what separates fields: whatever makes the most of the names appear.
 *
 * @throws ImportError naming what is missing
 */
export function findColumns(header: string, mapping: Mapping): Columns {
  const wanted = [...mapping.values()]
  const readings = separators.map((separator) => {
    const parsed = parseRecord(header, separator)
    const names = typeof parsed === 'string' ? [] : parsed.map(canonical)
    const missing = wanted.filter((name) => !names.includes(canonical(name)))
    return { separator, names, missing }
  })
  const { separator, names, missing } = readings.reduce((best, one) =>
    one.missing.length < best.missing.length ? one : best,
  )
  // What is no header, or more than one, may be persons: nothing of the file is repeated.
  if (missing.length === wanted.length)
    throw new ImportError(
      `The first line names none of the columns ${wanted.join(', ')}. Is it a header, and the file CSV?`,
    )
  if (missing.length > 0)
    throw new ImportError(
      `The header lacks the columns ${missing.join(', ')}. It has ${names.length} columns; compare their names with --columns.`,
    )
  const indexOf = (column: string) => {
    const name = canonical(column)
    if (names.indexOf(name) !== names.lastIndexOf(name))
      throw new ImportError(`The header has the column ${column} twice.`)
    return names.indexOf(name)
  }
  const indexes = [...mapping].map(([field, column]) => [field, indexOf(column)] as const)
  return {
    separator,
    width: names.length,
    document: indexOf(mapping.get('document') ?? ''),
    person: new Map(indexes.filter(([field]) => field !== 'document')),
  }
}
