/**
 * How long a message takes to be handed over. One to nobody takes as long as one of the last that were: what is written
 * afterwards is written no sooner, for the database answers the citizen's next request one after the other (T12).
 */
import { bytes } from '../../crypto/random.ts'

/** Of an isolate that has handed nothing over yet, and at most, in milliseconds. */
const usual = 200
const longest = 5000

/** How many of the last are remembered. */
const most = 32

export interface Pace {
  /** Notes how long the work took. */
  timed<T>(work: () => Promise<T>): Promise<T>
  /** Waits as long as one of the last took, drawn by chance. */
  likeAnother(): Promise<void>
}

export function pace(): Pace {
  const last: number[] = []
  return {
    async timed(work) {
      const began = Date.now()
      try {
        return await work()
      } finally {
        last.push(Math.min(longest, Date.now() - began))
        if (last.length > most) last.shift()
      }
    },

    async likeAnother() {
      const wait = last[(bytes(1)[0] ?? 0) % Math.max(1, last.length)] ?? usual
      await new Promise((resolve) => {
        setTimeout(resolve, wait)
      })
    },
  }
}
