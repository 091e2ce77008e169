/** What the page does unasked about a refusal that says what would help: works, or waits a moment, and sends again. */
import type { Failure } from '../api/failure.ts'
import { solveChallenge } from '../proof-of-work/lazy-solutions.ts'
import type { FlowTarget } from './flow-target.ts'

export type Submitted = object & { readonly human?: string }

/** @returns what to send instead; undefined when it cannot be done */
type Remedy = (course: FlowTarget, body: Submitted) => Promise<Submitted | undefined>

/** Seconds: what takes longer is told to the citizen, who may have better things to do. */
const longestWait = 8

/** After the wait that was asked for, not all pages at the same moment. */
const waited = (seconds: number) =>
  new Promise<void>((resolve) => {
    const [spread = 0] = crypto.getRandomValues(new Uint16Array(1))
    setTimeout(resolve, seconds * 1000 + spread / 64)
  })

/** The remedy for a failure; undefined when only the citizen can go on. */
export function remedyFor({ code, challenge, retryAfter }: Failure): Remedy | undefined {
  if (code === 'proof_of_work_required' && challenge)
    return async (course, body) => {
      const solution = await solveChallenge(challenge, course.host.signal)
      return solution === undefined ? undefined : { ...body, human: solution }
    }
  if (code === 'unavailable' && retryAfter !== undefined && retryAfter <= longestWait)
    return async (_, body) => {
      await waited(retryAfter)
      return body
    }
  return undefined
}
