/** How a command ends for the operator: a sentence and a status. */
import { OperatorError } from './operator-error.ts'

/** @returns 0 and the result on standard output; 1 and the reason on standard error */
export async function runCommand(usage: string, run: () => Promise<string>): Promise<number> {
  try {
    console.log(await run())
    return 0
  } catch (cause) {
    const sentence = sentenceOf(cause, usage)
    if (sentence === undefined) throw cause
    console.error(sentence)
    return 1
  }
}

/** What the operator can act on; anything else is a bug, and keeps its trace. */
function sentenceOf(cause: unknown, usage: string): string | undefined {
  if (cause instanceof OperatorError) return cause.message
  // The stores wrap what the database said.
  if (cause instanceof Error && cause.cause instanceof OperatorError) return cause.cause.message
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code.startsWith('ERR_PARSE_ARGS') && cause instanceof Error)
    return `${cause.message}\nUsage: ${usage}`
  if (['ENOENT', 'EACCES', 'EISDIR', 'ENOSPC'].includes(code) && cause instanceof Error)
    return cause.message
  return undefined
}

export const refusedIn = (refused: number, report: string): string =>
  refused === 0 ? 'No line was refused.' : `${refused} lines were refused: ${report}`
