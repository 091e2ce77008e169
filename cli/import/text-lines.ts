/** The lines of a file as text: decoded, without its byte-order mark, each damaged one with its reason. */
import { createReadStream } from 'node:fs'
import { decode, type Encoding } from './encoding.ts'
import type { TextLine } from './csv.ts'
import { linesOf, type ByteLine } from './lines.ts'

export async function* textLines(path: string, encoding: Encoding): AsyncGenerator<TextLine> {
  const chunks = createReadStream(path) as AsyncIterable<Uint8Array>
  for await (const line of linesOf(chunks)) yield textOf(line, encoding)
}

function textOf({ number, bytes }: ByteLine, encoding: Encoding): TextLine {
  if (!bytes) return { number, refused: 'line_too_long' }
  const text = decode(number === 1 ? withoutMark(bytes) : bytes, encoding)
  return text === null ? { number, refused: 'wrong_encoding' } : { number, text }
}

/** Spreadsheets begin UTF-8 with U+FEFF. The decoder would drop it at every line, and has no say in ISO-8859-1. */
const withoutMark = (bytes: Uint8Array) =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
