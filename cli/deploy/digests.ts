/** What a deployment consists of, each as a digest: a second run compares them, and deploys what has changed. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** `program`: the bundled Worker with its profiles. `widget`: what pages fetch. `settings`: the rest of the configuration. */
export const digested = ['program', 'widget', 'settings'] as const

export type Digests = Readonly<Record<(typeof digested)[number], string>>

const short = (hash: ReturnType<typeof createHash>) => hash.digest('hex').slice(0, 16)

export const digestOfText = (text: string): string => short(createHash('sha256').update(text))

/** @param counts whether a file, by its path below the folder, is part of what is deployed */
export async function digestOfFolder(
  folder: string,
  counts: (path: string) => boolean = () => true,
): Promise<string> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => counts(path.slice(folder.length + 1)))
    .toSorted()
  const hash = createHash('sha256')
  for (const path of files)
    hash
      .update(`${path.slice(folder.length)}\n`)
      .update(await readFile(path))
      .update('\n')
  return short(hash)
}

/** The parts that are not as they were. */
export const changedParts = (now: Digests, before: Partial<Digests>) =>
  digested.filter((part) => now[part] !== before[part])
