/**
 * Records of RFC 4180 out of numbered lines. A damaged record costs itself and no other: see decision 011 for why this
 * is written here.
 */
import type { Reason } from './refusals.ts'

/** A line as text, or why it is none. */
export type TextLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly refused: Reason }

export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly refused: Reason }

/** A quoted field may hold line ends; an address has a few, and a mark that somebody forgot would take the whole file. */
const mostLines = 20

/** Characters of one record. */
const longestRecord = 65_536

type Parsed = readonly string[] | 'open' | 'misplaced'

/** @returns the fields; `open` when the text ends inside quotes */
export function parseRecord(text: string, separator: string): Parsed {
  const fields: string[] = []
  let at = 0
  for (;;) {
    const quoted = text[at] === '"'
    const end = quoted ? closing(text, at) : nextOf(text, separator, at)
    if (end < 0) return 'open'
    const field = text.slice(at, end)
    // RFC 4180 §2.5 and §2.7: no marks in a field without quotes, none but doubled ones in a field with them.
    if (quoted ? end < text.length && text[end] !== separator : field.includes('"'))
      return 'misplaced'
    fields.push(quoted ? field.slice(1, -1).replaceAll('""', '"') : field)
    if (end >= text.length) return fields
    at = end + 1
  }
}

/** Where the quoted field that begins at `from` is over, behind its closing mark; -1 when it is not. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at < 0 ? -1 : at + 1
}

function nextOf(text: string, separator: string, from: number): number {
  const at = text.indexOf(separator, from)
  return at < 0 ? text.length : at
}

/** Gathers lines into records. Empty lines, and lines of separators alone, are nobody's and are passed over. */
export async function* recordsOf(
  lines: AsyncIterable<TextLine>,
  separator: string,
): AsyncGenerator<CsvRecord> {
  const waiting: { readonly number: number; readonly text: string }[] = []
  for await (const line of lines) {
    if ('refused' in line) {
      yield* settle(waiting, separator, true)
      yield { line: line.number, refused: line.refused }
    } else {
      waiting.push(line)
      yield* settle(waiting, separator, false)
    }
  }
  yield* settle(waiting, separator, true)
}

/** Takes from the waiting lines every record that is whole, or can no longer become so. */
function* settle(
  waiting: { readonly number: number; readonly text: string }[],
  separator: string,
  ended: boolean,
): Generator<CsvRecord> {
  for (;;) {
    const [first] = waiting
    if (!first) return
    const { parsed, taken } = shortest(waiting, separator)
    if (parsed === 'open' && !ended && mayGrow(waiting)) return
    if (typeof parsed === 'string') {
      // The lines behind it are read again by themselves: they did nothing wrong.
      const alone = parsed === 'misplaced' && taken === 1
      waiting.shift()
      yield { line: first.number, refused: alone ? 'quote_misplaced' : 'quote_unclosed' }
    } else {
      waiting.splice(0, taken)
      if (parsed.some((field) => field.trim() !== '')) yield { line: first.number, fields: parsed }
    }
  }
}

/** The record of the fewest lines. */
function shortest(waiting: readonly { readonly text: string }[], separator: string) {
  let text = ''
  for (const [index, line] of waiting.entries()) {
    text = index === 0 ? line.text : `${text}\n${line.text}`
    const parsed = parseRecord(text, separator)
    if (parsed !== 'open') return { parsed, taken: index + 1 }
  }
  return { parsed: 'open' as const, taken: waiting.length }
}

const mayGrow = (waiting: readonly { readonly text: string }[]) =>
  waiting.length < mostLines &&
  waiting.reduce((sum, { text }) => sum + text.length, 0) < longestRecord
