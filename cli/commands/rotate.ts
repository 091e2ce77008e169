/** The command that does the next step of a key's rotation, and no step too early. */
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { secretText, type SecretName } from '../../worker/crypto/secrets.ts'
import { read, type Database, type Statement } from '../../worker/db/database.ts'
import { keyChecks } from '../../worker/db/schema-keys.ts'
import { runCommand } from '../run-command.ts'
import { OperatorError } from '../operator-error.ts'
import { remaining } from '../rekey/remaining.ts'
import { keepSecret } from '../rotate/keep-secret.ts'
import {
  nextRotationStep,
  withdrawal,
  type KnownVersion,
  type RotationStep,
} from '../rotate/next-step.ts'
import { madeCurrent, published, stateOf, withdrawn } from '../rotate/secret-state.ts'
import { readSecretTexts } from '../secrets-file.ts'
import { openWhole, wholeOptions, wholeUsage } from '../whole-database.ts'
import { installedWrangler } from '../wrangler.ts'

/** The operator's name of a key -> the secret. */
export const rotatable = {
  seal: 'SEAL_KEYS',
  index: 'INDEX_KEY',
  code: 'CODE_KEY',
  session: 'SESSION_KEYS',
  pepper: 'PEPPERS',
  signing: 'SIGNING_KEYS',
  audit: 'AUDIT_KEY',
  operator: 'OPERATOR_KEY',
} as const satisfies Record<string, SecretName>

const usage = `rotate ${Object.keys(rotatable).join('|')} [--withdraw VERSION [--force]] ${wholeUsage}`

const knownVersions = ({ orm }: Database, secret: SecretName): Statement<readonly KnownVersion[]> =>
  read(
    orm.all(sql`SELECT version, unixepoch() - seen_at AS seenFor, unixepoch() - current_at AS currentFor
      FROM ${keyChecks} WHERE secret = ${secret}`),
    (rows: readonly KnownVersion[]) => rows,
  )

/** The secret's text after a step, and what is to be done next. */
async function after(
  step: Exclude<RotationStep, { is: 'wait' }>,
  secret: SecretName,
  text: string,
): Promise<readonly [string, string]> {
  switch (step.is) {
    case 'publish': {
      const value = await published(secret, text)
      const version = stateOf(secret, value).versions.at(-1) ?? ''
      return [
        value,
        `${secret}: version ${version} is published: it is read, and nothing is written with it. Wait 15 minutes with the Worker in use, then run this again.`,
      ]
    }
    case 'make-current':
      return [
        madeCurrent(secret, text, step.version),
        `${secret}: version ${step.version} is current. A rollback by one deployment still reads it. Next: citizen -- rekey, and --withdraw when it says so.`,
      ]
    case 'withdraw':
      return [
        withdrawn(secret, text, step.version),
        `${secret}: version ${step.version} is withdrawn. Keep the copy of before off-line for as long as backups of the database are kept.`,
      ]
  }
}

async function rotated(args: readonly string[]): Promise<string> {
  const options = {
    ...wholeOptions,
    withdraw: { type: 'string' },
    force: { type: 'boolean' },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [called = ''] = positionals
  const secret = Object.hasOwn(rotatable, called)
    ? rotatable[called as keyof typeof rotatable]
    : undefined
  if (!secret) throw new OperatorError(`Usage: ${usage}`)
  const { database, keysFile, location } = await openWhole(values)
  if (keysFile === undefined)
    throw new OperatorError('Name the file of keys with --keys FILE: it is changed first.')
  const text = secretText(await readSecretTexts(keysFile), secret)
  const state = stateOf(secret, text)
  const version = values.withdraw
  const [known] = await database.batch(knownVersions(database, secret))
  const asked =
    version === undefined
      ? nextRotationStep(secret, state, known)
      : withdrawal(secret, state, known, {
          version,
          left: await remaining(database, secret, version),
          force: values.force ?? false,
        })
  if (asked.is === 'wait') throw new OperatorError(asked.why)
  const [value, report] = await after(asked, secret, text)
  const aside = await keepSecret(installedWrangler, location, keysFile, secret, value)
  const restart =
    location.is === 'local' ? '\nStart `npm start` anew, which reads its keys once.' : ''
  return `${report}\nThe file of before is ${aside}.${restart}`
}

export const rotate = {
  summary:
    'does the next step of a key’s rotation: publish, make current, withdraw (docs/rotation.md)',
  usage: 'rotate KEY …',
  run: (args: readonly string[]): Promise<number> => runCommand(usage, () => rotated(args)),
}
