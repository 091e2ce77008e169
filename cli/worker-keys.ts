/** Sees to it that a deployed Worker has its keys: drawn once, kept by the operator, never shown. */
import { createKey, createSecrets } from '../worker/crypto/keys.ts'
import { drawnAnew, secretNames, type SecretName } from '../worker/crypto/secrets.ts'
import type { Wrangler } from './wrangler.ts'
import { secretsOf } from './worker-secrets.ts'

/** The operator's files and answers. */
export interface Operator {
  /** Asks for a line of text. */
  ask(prompt: string): Promise<string>
  /** Writes a file for this user alone. @throws when it exists already: keys are never written over */
  keep(path: string, text: string): Promise<void>
  /** The text of a file that was kept earlier; undefined when there is none. */
  recall(path: string): Promise<string | undefined>
}

/** Asked before keys are drawn; the answer is where the copy goes. */
export const prompt =
  'The Worker has no keys yet. A set is drawn now. Without it no password can ever be verified and no personal ' +
  'data be read again, so a copy must be kept offline. Path of the new file for the copy (empty: stop): '

/** Asked before a Worker that is older than a key gets it. */
export const promptFor = (missing: readonly SecretName[]) =>
  `The Worker lacks ${missing.join(', ')}, which came with a later version. A new one is drawn now; nothing that is ` +
  'stored depends on it. Path of the new file for the copy, to be kept with the others (empty: stop): '

/**
 * Finds out whether keys must be sent along with the deployment.
 *
 * @returns path of the file to send; undefined when the Worker has them all
 * @throws Error when one is missing that only the operator's copy can replace
 */
export async function keysToSend(
  wrangler: Wrangler,
  config: string,
  operator: Operator,
): Promise<string | undefined> {
  const present = await secretsOf(wrangler, config)
  const missing = secretNames.filter((name) => !present.includes(name))
  if (missing.length === 0) return undefined
  if (missing.length === secretNames.length)
    return fromFile(operator, prompt, secretNames, createSecrets)
  const lost = missing.filter((name) => !drawnAnew.includes(name))
  if (lost.length > 0)
    throw new Error(
      `The Worker lacks ${lost.join(', ')}. Set them from the copy you kept: wrangler secret bulk <file>. ` +
        'New ones would not open what the old ones closed.',
    )
  return fromFile(operator, promptFor(missing), missing, async () =>
    Object.fromEntries(missing.map((name) => [name, createKey()])),
  )
}

/** @returns path of the file in which the operator has them now */
async function fromFile(
  operator: Operator,
  asked: string,
  names: readonly SecretName[],
  draw: () => Promise<Readonly<Record<string, string>>>,
): Promise<string> {
  const path = (await operator.ask(asked)).trim()
  if (!path) throw new Error('Stopped: nothing was deployed.')
  // A run that failed after the keys were drawn goes on with the same ones.
  if (!holds(await operator.recall(path), names))
    await operator.keep(path, `${JSON.stringify(await draw(), null, 2)}\n`)
  return path
}

function holds(text: string | undefined, names: readonly SecretName[]): boolean {
  if (text === undefined) return false
  const found: unknown = JSON.parse(text)
  if (typeof found === 'object' && found && names.every((name) => name in found)) return true
  throw new Error('That file exists and is no set of keys.')
}
