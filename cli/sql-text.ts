/** A statement and its parameters as one text, for a command line that takes no parameters. */
import { literal } from './import/statements.ts'

/** Texts and names in quotation marks, which may hold a question mark of their own; else a place for a parameter. */
const quotedOrPlaceholder = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g

/**
 * Writes the parameters into their places.
 *
 * @throws RangeError when there are more or fewer than places, or one cannot be written
 */
export function inText(sql: string, params: readonly unknown[]): string {
  let taken = 0
  const text = sql.replace(quotedOrPlaceholder, (part) =>
    part === '?' ? valueInText(params[taken++]) : part,
  )
  if (taken !== params.length) throw new RangeError('as many parameters as places are needed')
  return text
}

function valueInText(value: unknown): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string' || Number.isFinite(value)) return literal(value as string | number)
  throw new RangeError(`SQL text holds no ${typeof value}`)
}
