/** Sees to it that a deployed Worker has its keys: drawn once, kept by the operator, never shown. */
import { createSecrets } from '../crypto/keys.ts'
import { secretNames } from '../crypto/secrets.ts'
import { WranglerError, type Wrangler } from './wrangler.ts'

/** The operator's files and answers. */
export interface Operator {
  /** Asks for a line of text. */
  ask(question: string): Promise<string>
  /** Writes a file for this user alone. @throws when it exists already: keys are never written over */
  keep(path: string, text: string): Promise<void>
  /** The text of a file that was kept earlier; undefined when there is none. */
  recall(path: string): Promise<string | undefined>
}

/** Asked before keys are drawn; the answer is where the copy goes. */
export const question =
  'The Worker has no keys yet. A set is drawn now. Without it no password can ever be verified and no personal ' +
  'data be read again, so a copy must be kept offline. Path of the new file for the copy (empty: stop): '

/**
 * Finds out whether keys must be sent along with the deployment.
 *
 * @returns path of the file to send; undefined when the Worker has them all
 * @throws Error when some are missing: only the operator's copy can replace those
 */
export async function keysToSend(
  wrangler: Wrangler,
  config: string,
  operator: Operator,
): Promise<string | undefined> {
  const present = await secretsOf(wrangler, config)
  const missing = secretNames.filter((name) => !present.includes(name))
  if (missing.length === 0) return undefined
  if (missing.length < secretNames.length)
    throw new Error(
      `The Worker lacks ${missing.join(', ')}. Set them from the copy you kept: wrangler secret bulk <file>. ` +
        'New ones would not open what the old ones closed.',
    )
  const path = (await operator.ask(question)).trim()
  if (!path) throw new Error('Stopped: nothing was deployed.')
  // A run that failed after the keys were drawn goes on with the same ones.
  if (!isSet(await operator.recall(path)))
    await operator.keep(path, `${JSON.stringify(await createSecrets(), null, 2)}\n`)
  return path
}

async function secretsOf(wrangler: Wrangler, config: string): Promise<readonly string[]> {
  const args = ['secret', 'list', '--format', 'json', '--config', config]
  const ran = await wrangler(...args)
  // 10007: the Worker itself is not there yet.
  if (ran.status !== 0 && /10007|does not exist/.test(ran.stderr + ran.stdout)) return []
  if (ran.status !== 0) throw new WranglerError(args, ran)
  const listed: readonly { readonly name: string }[] = JSON.parse(ran.stdout)
  return listed.map(({ name }) => name)
}

function isSet(text: string | undefined): boolean {
  if (text === undefined) return false
  const kept: unknown = JSON.parse(text)
  if (typeof kept === 'object' && kept && secretNames.every((name) => name in kept)) return true
  throw new Error('That file exists and is no set of keys.')
}
