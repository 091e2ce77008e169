/** The command that brings every record under the current keys, and says which older ones can go. */
import { parseArgs } from 'node:util'
import type { KeyRing } from '../../worker/crypto/key-ring.ts'
import type { SecretName } from '../../worker/crypto/secrets.ts'
import type { Database } from '../../worker/db/database.ts'
import { requireDeployed, writtenWith } from '../compare-keys.ts'
import { runCommand } from '../run-command.ts'
import { rekeyColumn, encryptedColumnNames } from '../rekey/rekey.ts'
import { remaining, type Remaining } from '../rekey/remaining.ts'
import { openWhole, wholeOptions, wholeUsage } from '../whole-database.ts'

const usage = `rekey ${wholeUsage}`

const described = (left: readonly Remaining[]) =>
  left.map(({ column, rows, description: what }) => `  ${rows} in ${column}: ${what}`)

/** What still names the versions that are not current, in lines for the operator. */
async function olderVersions(
  db: Database,
  secret: SecretName,
  { all: [, ...older], withdrawn }: KeyRing,
): Promise<readonly string[]> {
  if (older.length === 0 && withdrawn.length === 0) return []
  const [written] = await db.batch(writtenWith(db, secret))
  const lines: string[] = []
  // One that is only published is no older one.
  for (const { id } of older.filter((version) => written.has(version.id))) {
    const left = await remaining(db, secret, id)
    const holding = left.filter(({ renewedBy }) => renewedBy !== 'lapse')
    lines.push(
      holding.length === 0
        ? `${secret} ${id}: can be withdrawn (citizen -- rotate says when).`
        : `${secret} ${id}: still named by`,
      ...described(left),
    )
  }
  for (const id of withdrawn) {
    const left = await remaining(db, secret, id)
    // Nothing opens these any more, unless the key is put back from the copy of before.
    if (left.length > 0)
      lines.push(`${secret} ${id}: withdrawn, and still named by`, ...described(left))
  }
  return lines
}

export const rekey = {
  summary:
    'encrypts and names every record anew under the current keys; may be stopped and run again',
  usage: 'rekey …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { values } = parseArgs({ args: [...args], options: wholeOptions })
      const { database, keys } = await openWhole(values)
      await requireDeployed(database, [
        ['SEAL_KEYS', keys.encryption],
        ['INDEX_KEY', keys.index],
      ])
      const done: string[] = []
      for (const column of encryptedColumnNames) {
        const rows = await rekeyColumn(database, keys, column, (so) =>
          console.error(`${column}: ${so}`),
        )
        done.push(`${column}: ${rows} renewed`)
      }
      return [
        ...done,
        ...(await olderVersions(database, 'SEAL_KEYS', keys.encryption)),
        ...(await olderVersions(database, 'INDEX_KEY', keys.index)),
        ...(await olderVersions(database, 'PEPPERS', keys.peppers)),
      ].join('\n')
    }),
}
