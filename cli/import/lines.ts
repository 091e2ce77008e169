/** Cuts a file into numbered lines without ever holding more than one. */

export interface ByteLine {
  /** From 1 on. */
  readonly number: number
  /** Without its line end; null for a line that was too long to be held. */
  readonly bytes: Uint8Array | null
}

/** Bytes. A person's record has a few hundred; what is longer is damage or malice, and is let go as it comes. */
export const longestLine = 65_536

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Line feeds end lines, with or without a carriage return before: both encodings have them at the same byte. In a file
 * whose first line ends with a carriage return alone, as old spreadsheets write, so do all others.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = longestLine,
): AsyncGenerator<ByteLine> {
  let number = 0
  /** What the line has so far; null when it is too long. */
  let begun: Uint8Array | null = new Uint8Array()
  let lineEnd = lineFeed
  for await (const chunk of withFirstEnd(chunks, longest)) {
    if (number === 0) lineEnd = firstEndIn(chunk) ?? lineFeed
    let from = 0
    for (;;) {
      const end = chunk.indexOf(lineEnd, from)
      const piece = chunk.subarray(from, end < 0 ? chunk.length : end)
      begun = joined(begun, piece, longest)
      if (end < 0) break
      yield { number: ++number, bytes: begun && withoutReturn(begun) }
      begun = new Uint8Array()
      from = end + 1
    }
  }
  if (begun?.length !== 0) yield { number: ++number, bytes: begun && withoutReturn(begun) }
}

/** The same bytes; the first chunk is long enough to tell what ends its first line. */
async function* withFirstEnd(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | null = new Uint8Array()
  for await (const chunk of chunks) {
    if (!held) {
      yield chunk
      continue
    }
    held = Buffer.concat([held, chunk])
    if (firstEndIn(held) === undefined && held.length <= longest) continue
    yield held
    held = null
  }
  if (held && held.length > 0) yield held
}

/** @returns undefined where none is, or where it is the last byte and may be half of a pair */
function firstEndIn(bytes: Uint8Array): number | undefined {
  const at = bytes.findIndex((byte) => byte === lineFeed || byte === carriageReturn)
  if (at < 0 || bytes[at] === lineFeed) return bytes[at]
  if (at + 1 === bytes.length) return undefined
  return bytes[at + 1] === lineFeed ? lineFeed : carriageReturn
}

function joined(begun: Uint8Array | null, piece: Uint8Array, longest: number): Uint8Array | null {
  if (!begun || begun.length + piece.length > longest) return null
  if (begun.length === 0) return piece
  const whole = new Uint8Array(begun.length + piece.length)
  whole.set(begun)
  whole.set(piece, begun.length)
  return whole
}

const withoutReturn = (line: Uint8Array) =>
  line.at(-1) === carriageReturn ? line.subarray(0, -1) : line
