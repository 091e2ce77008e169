/**
 * Imports a municipality's register of persons. People are encrypted here, on the operator's machine: nothing personal
 * travels, or lies in a file of statements, in clear.
 */
import { createHash } from 'node:crypto'
import type { DocumentKind } from '../../contract/documents/index.ts'
import { blindIndex } from '../../worker/crypto/blind-index.ts'
import {
  registryEncryption,
  type RegistryEncryption,
} from '../../worker/civil-registry/registry-encryption.ts'
import type { Mapping } from './columns.ts'
import type { Encoding } from './encoding.ts'
import { removeMissing } from './removed.ts'
import { SeenFingerprints } from './seen.ts'
import { peopleIn, type PersonLine } from './people.ts'
import { progress, type Says } from './progress.ts'
import { Refusals } from './refusals.ts'
import type { CivilRegistryKeys } from './civil-registry-keys.ts'
import { civilRegistryRows } from './civil-registry-sql.ts'
import { withSqlFiles, type SqlFiles } from './sql-files.ts'
import { inspect } from './inspection.ts'
import type { Target } from './target.ts'
import { deleteCheckpoint, saveCheckpoint, leftBefore } from './checkpoint.ts'

export interface CivilRegistryImport {
  readonly municipality: string
  readonly file: string
  readonly encoding: Encoding
  readonly columns: Mapping
  /** Kinds that the document column may hold. */
  readonly documents: readonly DocumentKind[]
  readonly keys: CivilRegistryKeys
  /** Path of the report of refused lines. */
  readonly report: string
  readonly target: Target
  /** Nothing is encrypted and nothing written. */
  readonly dryRun: boolean
  /** Goes on where an import of the same file was cut off. */
  readonly resume: boolean
  /** Removes people of earlier imports who are not in this file. */
  readonly replace: boolean
  readonly says: Says
  /** Characters of one file of statements; see sql-files.ts. */
  readonly fileSize?: number
}

export interface CivilRegistrySummary {
  readonly lines: number
  readonly people: number
  readonly refused: number
  readonly removed: number
}

/** People that are encrypted together: what is in memory at once. */
const batchSize = 500

/** @throws ImportError when the file is not what it is said to be, or the database refused */
export async function importCivilRegistry(
  options: CivilRegistryImport,
): Promise<CivilRegistrySummary> {
  const { file, encoding, says, resume, dryRun } = options
  const inspected = await inspect(file, encoding, progress(says, 'Checking', null))
  const keys = await nameOfKeys(options)
  // Under another index key the same people have other rows: those of before are another file's, and --replace goes.
  const source = nameOf(options, `${inspected.source} ${keys.index}`)
  // A place in one database is none in another.
  const attempt = `${nameOf(options, inspected.source)} ${options.target.name}`
  const under = `${keys.index} ${keys.encryption}`
  const left = await leftBefore(file, attempt, under)
  const before = left.is === 'place' ? left.written : 0
  if (before > 0 && !resume && !dryRun)
    says(`An import of this file was cut off after ${before} people. --resume would go on there.`)
  if (left.is === 'other-keys' && !dryRun)
    says(
      `An import of this file was cut off after ${left.written} people, under other keys than today's. It begins anew.`,
    )

  const refusals = await Refusals.open(options.report)
  const encryption = registryEncryption(options.keys, options.municipality)
  const seen = new SeenFingerprints()
  let people = 0
  try {
    const fill = async (files: SqlFiles) => {
      const reading = progress(says, dryRun ? 'Reading' : 'Importing', inspected.lines)
      for await (const batch of batchesOf(peopleIn(options), batchSize)) {
        const fresh = await firstsOf(batch, encryption, seen, refusals)
        const skipped = resume ? Math.max(0, before - people) : 0
        people += fresh.length
        const written = people
        reading(batch.at(-1)?.line ?? 0)
        if (dryRun || skipped >= fresh.length) continue
        const rows = await Promise.all(
          fresh.slice(skipped).map((one) => encrypted(encryption, one)),
        )
        for (const statement of civilRegistryRows(options.municipality, source, rows))
          await files.add(statement)
        files.afterwards(() => saveCheckpoint(file, { attempt, keys: under, written }))
      }
    }
    await withSqlFiles(options.target, fill, options.fileSize)
  } finally {
    await refusals.close()
  }
  const removal = { ...options, source, lines: inspected.lines, refused: refusals.total }
  const removed = options.replace && !dryRun ? await removeMissing(removal) : 0
  if (!dryRun) await deleteCheckpoint(file)
  return { lines: inspected.lines, people, refused: refusals.total, removed }
}

/** What tells keys from others, and nothing of them. */
const nameOfKeys = async ({ keys, municipality }: CivilRegistryImport) => ({
  encryption: keys.encryption.current.id,
  index: await blindIndex(keys.index, municipality, 'register import', 'key'),
})

/** Names the file and how it is read: the same rows come from the same name. */
const nameOf = (
  { municipality, encoding, columns, documents }: CivilRegistryImport,
  file: string,
) =>
  createHash('sha256')
    .update(JSON.stringify([file, municipality, encoding, [...columns], documents]))
    .digest('hex')
    .slice(0, 32)

async function* batchesOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

interface Fresh {
  readonly blind: string
  readonly found: Extract<PersonLine, { readonly person: unknown }>
}

/** Reports what was refused, and every later line of the same document: the first one stands. */
async function firstsOf(
  batch: readonly PersonLine[],
  encryption: RegistryEncryption,
  seen: SeenFingerprints,
  refusals: Refusals,
): Promise<readonly Fresh[]> {
  const blinds = await Promise.all(
    batch.map(async (one) => ('refused' in one ? null : encryption.blind(one.document))),
  )
  const fresh: Fresh[] = []
  for (const [index, one] of batch.entries()) {
    const blind = blinds[index]
    if ('refused' in one) await refusals.add({ line: one.line, reason: one.refused })
    else if (blind) {
      const first = seen.note(Buffer.from(blind, 'base64url'), one.line)
      if (first === null) fresh.push({ blind, found: one })
      else await refusals.add({ line: one.line, reason: 'duplicate', first })
    }
  }
  return fresh
}

const encrypted = async (encryption: RegistryEncryption, { blind, found }: Fresh) =>
  [blind, await encryption.encrypt(blind, found.person)] as const
