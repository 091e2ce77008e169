/** How far an import has come, on disk beside its file, so that one that was cut off can go on. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'

export interface Checkpoint {
  /** Names the file, how it is read and where it goes: the place in another attempt means nothing. */
  readonly attempt: string
  /** Names the keys that the rows are encrypted and found with: a register under two of them is half a register. */
  readonly keys: string
  /** People whose rows the database has. */
  readonly written: number
}

const checkpointFile = (file: string) => `${file}.unfinished.json`

/** The state of an earlier import of the file, from which to continue. */
export type Left =
  | { readonly is: 'nothing' }
  | { readonly is: 'place'; readonly written: number }
  /** The keys have been changed since: it begins anew. */
  | { readonly is: 'other-keys'; readonly written: number }

export async function leftBefore(file: string, attempt: string, keys: string): Promise<Left> {
  let text: string
  try {
    text = await readFile(checkpointFile(file), 'utf8')
  } catch {
    return { is: 'nothing' }
  }
  const found = parsed(text)
  if (found?.attempt !== attempt) return { is: 'nothing' }
  return { is: found.keys === keys ? 'place' : 'other-keys', written: found.written }
}

function parsed(text: string): Checkpoint | null {
  try {
    const { attempt, keys = '', written } = JSON.parse(text) as Partial<Checkpoint>
    return typeof attempt === 'string' && Number.isSafeInteger(written)
      ? { attempt, keys, written: written ?? 0 }
      : null
  } catch {
    return null
  }
}

/** Whole or not at all: half a number would skip people. */
export async function saveCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  const target = checkpointFile(file)
  await writeFile(`${target}.new`, JSON.stringify(checkpoint), { mode: 0o600 })
  await rename(`${target}.new`, target)
}

export const deleteCheckpoint = (file: string): Promise<void> =>
  rm(checkpointFile(file), { force: true })
