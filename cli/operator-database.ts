/**
 * The Worker's database from the operator's machine, by way of `wrangler d1 execute`: the Worker's own stores run here
 * as they do there.
 */
import { database, type Database } from '../worker/db/database.ts'
import { deployConfigPath } from './deploy-config.ts'
import { OperatorError } from './operator-error.ts'
import { inText } from './sql-text.ts'
import type { Ran, Wrangler } from './wrangler.ts'

/** The result of one statement. */
export interface StatementResult {
  readonly results?: readonly Readonly<Record<string, unknown>>[]
}

/** Runs statements, joined by semicolons, as one transaction. @throws Error with what the database said */
export type Execute = (statements: string) => Promise<readonly StatementResult[]>

/** The database of `npm start` under a folder, or the one that `npm run deploy` created. */
export type DatabaseLocation =
  { readonly is: 'local'; readonly dataDir: string } | { readonly is: 'remote' }

/**
 * Runs statements by `--command`, never by `--file`: both are one transaction, here (a D1 batch) as there, but a file
 * is imported, during which the remote database answers no citizen, and answers no rows.
 *
 * @see https://developers.cloudflare.com/api/resources/d1/subresources/database/methods/query/ several statements,
 *   joined by semicolons, are executed as a batch
 */
export function byWrangler(wrangler: Wrangler, location: DatabaseLocation): Execute {
  const where =
    location.is === 'local'
      ? ['--local', '--persist-to', location.dataDir]
      : ['--remote', '--config', deployConfigPath]
  return async (statements) => {
    const command = ['d1', 'execute', 'DB', '--yes', ...where, '--json', '--command', statements]
    const ran = await wrangler(...command)
    if (ran.status !== 0) throw new OperatorError(`The database refused.\n${outputOf(ran)}`)
    return JSON.parse(ran.stdout.slice(ran.stdout.indexOf('['))) as readonly StatementResult[]
  }
}

/** Without the statements, which nobody needs to read. */
const outputOf = ({ stdout, stderr }: Ran) =>
  `${stderr.trim()}\n${stdout.trim()}`.trim().slice(-2000)

/** @param execute runs what the stores make */
export function operatorDatabase(execute: Execute): Database {
  const texts = new WeakMap<D1PreparedStatement, string>()
  const prepare = (sql: string): D1PreparedStatement => ({
    bind(...values) {
      const bound = prepare(sql)
      texts.set(bound, inText(sql, values))
      return bound
    },
  })
  return database({
    prepare,
    async batch(statements) {
      const written = statements.map((statement) => texts.get(statement) ?? '')
      const results = await execute(written.join(';\n'))
      if (results.length !== statements.length)
        throw new OperatorError('The database did not answer every statement.')
      return results
    },
  })
}
