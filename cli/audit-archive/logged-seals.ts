/** Reads the seals out of exported log lines, in whatever wrapping the exporter put them. Believes none of them. */
import { readFile } from 'node:fs/promises'
import { readSeal } from '../../worker/audit/kept-seal.ts'
import type { Sealed } from '../../worker/audit/mac.ts'

/** As the Worker wrote it, or inside a text of JSON, where its quotation marks are escaped. */
const line = /\{\\?"event\\?":\\?"audit_sealed\\?"[^{}]*\}/g

export const loggedSeals = (text: string): readonly Sealed[] =>
  [...text.matchAll(line)].flatMap(([found]) => {
    const seal = readSeal(found.replaceAll('\\"', '"'))
    return seal ? [seal] : []
  })

export const readLoggedSeals = async (file: string): Promise<readonly Sealed[]> =>
  loggedSeals(await readFile(file, 'utf8'))
