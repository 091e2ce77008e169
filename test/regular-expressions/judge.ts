/** Whether a regular expression takes no longer than a text is long, as recheck has it. Knows no file. */
import { check } from 'recheck'

/** Milliseconds for one expression on a busy machine. */
const patience = 120_000

/**
 * Judges an expression.
 *
 * @returns why it is refused; undefined for one that is linear. What cannot be shown to be linear is refused too.
 * @see https://makenowjust-labs.github.io/recheck/
 */
export async function faultOf(source: string, flags: string): Promise<string | undefined> {
  // Drawn from a seed, so that two runs say the same.
  const verdict = await check(source, flags, { timeout: patience, randomSeed: 1 })
  if (verdict.status === 'safe') return undefined
  return verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.error.kind
}
