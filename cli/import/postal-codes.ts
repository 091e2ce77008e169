/** Imports the postal codes of Mexico from the post office's own file. */
import { stat } from 'node:fs/promises'
import type { Encoding } from './encoding.ts'
import { ImportError } from './import-error.ts'
import { postalSql } from './postal-sql.ts'
import { progress, type Says } from './progress.ts'
import { Refusals } from './refusals.ts'
import { placesOf, readHeader, type SepomexHeader } from './sepomex.ts'
import { withSqlFiles, type SqlFiles } from './sql-files.ts'
import { inspect } from './inspection.ts'
import type { Target } from './target.ts'
import { textLines } from './text-lines.ts'

export interface PostalImport {
  readonly file: string
  readonly encoding: Encoding
  /** Two digits. */
  readonly onlyState?: string
  /** Day of the file, `YYYY-MM-DD`; the day it was last written when absent. */
  readonly corpusDate?: string
  /** Path of the report of refused lines. */
  readonly report: string
  readonly target: Target
  readonly says: Says
  /** Characters of one file of statements; see sql-files.ts. */
  readonly fileSize?: number
}

export interface PostalSummary {
  readonly lines: number
  readonly codes: number
  readonly settlements: number
  readonly refused: number
}

/** Lines in which the header is looked for: above it stands the notice. */
const longestPreamble = 5

/**
 * Reads the whole file, then writes. Memory is bounded by what a country can have, not by the file.
 *
 * @throws ImportError when the file is not what it is said to be, or the database refused
 */
export async function importPostalCodes(options: PostalImport): Promise<PostalSummary> {
  const { file, encoding, onlyState, says, target } = options
  const inspected = await inspect(file, encoding, progress(says, 'Checking', null))
  const refusals = await Refusals.open(options.report)
  const reading = progress(says, 'Reading', inspected.lines)
  const preamble: string[] = []
  let header: SepomexHeader | null = null
  let gathered: ReturnType<typeof placesOf> | null = null
  try {
    for await (const line of textLines(file, encoding)) {
      reading(line.number)
      if ('refused' in line) await refusals.add({ line: line.number, reason: line.refused })
      else if (!header) {
        header = readHeader(line.text, onlyState !== undefined)
        if (header) gathered = placesOf(header, onlyState)
        else if (preamble.push(line.text) >= longestPreamble) break
      } else if (line.text.trim() !== '') {
        const reason = gathered?.add(line.text)
        if (reason) await refusals.add({ line: line.number, reason })
      }
    }
  } finally {
    await refusals.close()
  }
  if (!gathered)
    throw new ImportError(
      `None of the first ${longestPreamble} lines names d_codigo: this is not the text file of SEPOMEX (CPdescarga.txt).`,
    )
  const places = gathered.places()
  if (places.length === 0) throw new ImportError('The file has no postal code to take.')

  says(`Writing: ${places.length} postal codes`)
  const corpus = {
    country: 'MX',
    source: inspected.source,
    notice: preamble.join('\n').trim(),
    corpusDate: options.corpusDate ?? (await stat(file)).mtime.toISOString().slice(0, 10),
    onlyState: onlyState ?? '',
    places,
  }
  const fill = async (files: SqlFiles) => {
    for (const statement of postalSql(corpus)) await files.add(statement)
  }
  await withSqlFiles(target, fill, options.fileSize)
  return {
    lines: inspected.lines,
    codes: places.length,
    settlements: gathered.settlements,
    refused: refusals.total,
  }
}
