/** Removes people from a register who are not in its newest file. */
import { ImportError } from './import-error.ts'
import type { Says } from './progress.ts'
import { goneSql } from './civil-registry-sql.ts'
import type { Target } from './target.ts'

/** People removed in one statement: D1 gives each thirty seconds. */
const atOnce = 10_000

/** A file of which more than one line in twenty is refused is no measure of who has left. */
const mostRefused = 0.05

export interface Removal {
  readonly municipality: string
  /** Names the file that has just been imported. */
  readonly source: string
  readonly lines: number
  readonly refused: number
  readonly target: Target
  readonly says: Says
}

/**
 * Removes them, some at a time.
 *
 * @returns how many they were
 * @throws ImportError when too much of the file was refused
 */
export async function removeMissing(removal: Removal): Promise<number> {
  const { municipality, source, lines, refused, target, says } = removal
  if (refused > lines * mostRefused)
    throw new ImportError(
      `Everybody in the file is imported, but ${refused} of ${lines} lines were refused: nobody was removed. Mend the file and import it again with --replace.`,
    )
  let removed = 0
  for (;;) {
    const some = await target.tally(goneSql(municipality, source, atOnce))
    removed += some
    if (some < atOnce) return removed
    says(`Removing: ${removed} people who are not in the file`)
  }
}
