/** Gathers statements into files of a bounded size and has each executed before the next is begun. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Target } from './target.ts'

/** Characters of one file. The remote database serves nobody while it takes a file, so it is kept to seconds. */
const usualSize = 4_000_000

export interface SqlFiles {
  add(statement: string): Promise<void>
  /** Called once everything that was added so far has been executed; only the last such call counts. */
  afterwards(done: () => Promise<void>): void
}

/** Runs `fill`; what has not been executed when it throws never is. */
export async function withSqlFiles(
  target: Target,
  fill: (files: SqlFiles) => Promise<void>,
  size = usualSize,
): Promise<void> {
  // Made with mode 0700: what is encrypted in there is still nobody's business.
  const directory = await mkdtemp(join(tmpdir(), 'citizen-import-'))
  const file = join(directory, 'statements.sql')
  let held: string[] = []
  let length = 0
  let then: (() => Promise<void>) | undefined

  const flush = async () => {
    if (held.length > 0) {
      await writeFile(file, held, { mode: 0o600 })
      await target.execute(file)
    }
    held = []
    length = 0
    await then?.()
    then = undefined
  }

  try {
    await fill({
      async add(statement) {
        if (length + statement.length > size) await flush()
        held.push(statement)
        length += statement.length
      },
      afterwards(done) {
        then = done
      },
    })
    await flush()
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
