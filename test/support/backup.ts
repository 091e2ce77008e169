/** A copy of D1 that can be put back, as an operator does after a disaster. KV and browsers go on as they are. */
import { env } from 'cloudflare:workers'

interface Named {
  readonly name: string
  readonly sql: string
}

const named = async (type: string): Promise<readonly Named[]> => {
  const query = env.DB.prepare(
    "SELECT name, sql FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name <> 'd1_migrations'",
  )
  return (await query.bind(type).all<Named>()).results
}

/** @returns puts everything back as it is now */
export async function backup(): Promise<() => Promise<void>> {
  const tables = await named('table')
  const rows = await Promise.all(
    tables.map(async ({ name }) => (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results),
  )
  const sequences = (await env.DB.prepare('SELECT name, seq FROM sqlite_sequence').all()).results
  return async () => {
    const triggers = await named('trigger')
    const insertions = tables.flatMap(({ name }, index) =>
      (rows[index] ?? []).map((row) => {
        const columns = Object.keys(row).map((column) => `"${column}"`)
        const places = columns.map(() => '?').join(', ')
        return env.DB.prepare(
          `INSERT INTO "${name}" (${columns.join(', ')}) VALUES (${places})`,
        ).bind(...Object.values(row))
      }),
    )
    await env.DB.batch([
      env.DB.prepare('PRAGMA defer_foreign_keys = true'),
      ...triggers.map(({ name }) => env.DB.prepare(`DROP TRIGGER "${name}"`)),
      ...tables.map(({ name }) => env.DB.prepare(`DELETE FROM "${name}"`)),
      env.DB.prepare('DELETE FROM sqlite_sequence'),
      ...insertions,
      env.DB.prepare('DELETE FROM sqlite_sequence'),
      ...sequences.map(({ name, seq }) =>
        env.DB.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').bind(name, seq),
      ),
      ...triggers.map(({ sql }) => env.DB.prepare(sql)),
    ])
  }
}
