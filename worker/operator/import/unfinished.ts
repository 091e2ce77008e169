/** How far an import has come, on disk beside its file, so that one that was cut off can go on. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'

export interface Unfinished {
  /** Names the file, how it is read and where it goes: the place in another attempt means nothing. */
  readonly attempt: string
  /** People whose rows the database has. */
  readonly written: number
}

const placeOf = (file: string) => `${file}.unfinished.json`

/** @returns people that need not be written again; 0 when there is nothing to go on from */
export async function writtenBefore(file: string, attempt: string): Promise<number> {
  let text: string
  try {
    text = await readFile(placeOf(file), 'utf8')
  } catch {
    return 0
  }
  const found = parsed(text)
  return found?.attempt === attempt ? found.written : 0
}

function parsed(text: string): Unfinished | null {
  try {
    const { attempt, written } = JSON.parse(text) as Partial<Unfinished>
    return typeof attempt === 'string' && Number.isSafeInteger(written)
      ? { attempt, written: written ?? 0 }
      : null
  } catch {
    return null
  }
}

/** Whole or not at all: half a number would skip people. */
export async function keepPlace(file: string, unfinished: Unfinished): Promise<void> {
  const place = placeOf(file)
  await writeFile(`${place}.new`, JSON.stringify(unfinished), { mode: 0o600 })
  await rename(`${place}.new`, place)
}

export const forgetPlace = (file: string): Promise<void> => rm(placeOf(file), { force: true })
