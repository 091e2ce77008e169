/** SQL as text, for a database that takes no parameters from a file. */

/** Bytes of one statement: D1 takes 100 kB, and a margin costs nothing. */
export const longestStatement = 90_000

type Value = string | number

/** Bytes of the statement's own words, generously. */
const overhead = 1000

/**
 * Writes a value as SQL.
 *
 * @throws RangeError for a text with a NUL, at which SQLite would end it
 */
export function literal(value: Value): string {
  if (typeof value === 'number') return String(value)
  if (value.includes('\0')) throw new RangeError('SQL text holds no NUL')
  // Wrangler takes these words for a transaction of the file's own, quoted or not.
  return `'${value.replaceAll("'", "''").replaceAll('BEGIN TRANSACTION', "BEGIN'||' TRANSACTION")}'`
}

export interface Insertion {
  /** Everything before the rows, e.g. `INSERT INTO t (a, b) VALUES`. */
  readonly head: string
  /** Everything behind them, e.g. `ON CONFLICT DO NOTHING`. */
  readonly tail: string
}

/**
 * Puts rows into as few statements as the limit allows.
 *
 * @throws RangeError for a row that no statement can hold
 */
export function* insertions(
  { head, tail }: Insertion,
  rows: Iterable<readonly Value[]>,
): Generator<string> {
  let held: string[] = []
  let bytes = 0
  for (const row of rows) {
    const text = `(${row.map(literal).join(',')})`
    const size = Buffer.byteLength(text) + 2
    if (size + overhead > longestStatement) throw new RangeError('a row is longer than a statement')
    if (bytes + size + overhead > longestStatement) {
      yield `${head}\n${held.join(',\n')}\n${tail};\n`
      held = []
      bytes = 0
    }
    held.push(text)
    bytes += size
  }
  if (held.length > 0) yield `${head}\n${held.join(',\n')}\n${tail};\n`
}
