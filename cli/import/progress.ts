/** Tells an operator how far an import is, on standard error, so that standard output stays the result's. */

/** Milliseconds between two lines. */
const pause = 2000

export interface Progress {
  (line: number): void
}

export type Says = (text: string) => void

export const onStandardError: Says = (text) => void process.stderr.write(`${text}\n`)

/**
 * Counts lines of one pass.
 *
 * @param doing e.g. `Importing`
 * @param all lines in all; null where that is what is being found out
 */
export function progress(says: Says, doing: string, all: number | null): Progress {
  let announcedAt = performance.now()
  return (line) => {
    // The clock is looked at now and then: a line costs less than reading it.
    if (line % 1000 !== 0 || performance.now() - announcedAt < pause) return
    announcedAt = performance.now()
    const part = all ? `, ${Math.floor((line / all) * 100)} %` : ''
    says(`${doing}: ${line} lines${part}`)
  }
}
