/** Whether a regular expression takes no longer than a text is long, as recheck has it. */
import { check } from 'recheck'

/** Milliseconds for one expression on a busy machine. */
const patience = 120_000

/** Judges an expression: judge.d.mts says how. */
export async function faultOf(source, flags) {
  // Drawn from a seed, so that two runs say the same.
  const verdict = await check(source, flags, { timeout: patience, randomSeed: 1 })
  if (verdict.status === 'safe') return undefined
  return verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.error.kind
}
