/** Reads a file once before anything is written: what it weighs, which file it is, and whether it can be read at all. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { encodingGuessOf, type Encoding } from './encoding.ts'
import { ImportError } from './import-error.ts'
import { linesOf } from './lines.ts'

export interface Inspection {
  readonly bytes: number
  readonly lines: number
  /** The first half of the SHA-256 of the content, in hexadecimal: names this very file. */
  readonly source: string
}

/**
 * Surveys a file.
 *
 * @param begun called at every line, for the progress
 * @throws ImportError for a file that is empty or plainly in another encoding than the one that was said
 */
export async function inspect(
  path: string,
  encoding: Encoding,
  begun: (line: number) => void = () => {},
): Promise<Inspection> {
  const hash = createHash('sha256')
  const first: { [look in 'ascii' | Encoding]?: number } = {}
  let bytes = 0
  let lines = 0
  const chunks = createReadStream(path).map((chunk: Buffer) => {
    if (bytes === 0) refuseUtf16(chunk)
    hash.update(chunk)
    bytes += chunk.length
    return chunk
  }) as AsyncIterable<Uint8Array>
  for await (const line of linesOf(chunks)) {
    lines = line.number
    if (line.bytes) first[encodingGuessOf(line.bytes)] ??= line.number
    begun(line.number)
  }
  if (bytes === 0) throw new ImportError('The file is empty.')
  const other = encoding === 'utf-8' ? 'iso-8859-1' : 'utf-8'
  // Lines of both kinds are damage in places, and are refused one by one; only the other kind is a mistake.
  if (first[other] !== undefined && first[encoding] === undefined)
    throw new ImportError(
      `The file is not ${encoding}: line ${first[other]} is ${other}. Try again with --encoding ${other}.`,
    )
  return { bytes, lines, source: hash.digest('hex').slice(0, 32) }
}

function refuseUtf16([first, second]: Buffer): void {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new ImportError('The file is UTF-16. Save it as "CSV UTF-8" and try again.')
}
