/** The command that imports a register of persons: reads what was asked, tells what came of it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { documents, type DocumentKind } from '../../contract/documents/index.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { readMapping } from '../import/columns.ts'
import { ImportError } from '../import/import-error.ts'
import {
  dataDirOf,
  encodingOf,
  reportOf,
  sharedOptions,
  sharedUsage,
  targetOf,
  type SharedValues,
} from '../import/options.ts'
import { onStandardError } from '../import/progress.ts'
import { passingKeys, readCivilRegistryKeys } from '../import/civil-registry-keys.ts'
import { importCivilRegistry } from '../import/civil-registry.ts'
import { runCommand, refusedIn } from '../run-command.ts'
import { requireMunicipality } from '../known-municipality.ts'

const usage = `import-civil-registry MUNICIPALITY FILE --columns document=CEDULA,givenNames=NOMBRES,… ${sharedUsage} [--documents cedula-ec,…] [--keys FILE] [--resume] [--replace]`

const kinds = Object.keys(documents) as DocumentKind[]

/** The documents of the municipality's country, unless others are named. */
function documentsOf(text: string | undefined, { country }: Municipality['public']) {
  if (text === undefined) return kinds.filter((kind) => documents[kind].country === country)
  const unknown = text.split(',').filter((name) => !Object.hasOwn(documents, name))
  if (unknown.length > 0)
    throw new ImportError(
      `No document is called ${unknown.join(', ')}; there are ${kinds.join(', ')}.`,
    )
  return kinds.filter((kind) => text.split(',').includes(kind))
}

/** Of local development, its own file of keys; else what the operator names, or the environment. */
function keysFileOf(values: SharedValues & { readonly keys?: string | undefined }) {
  const own = join(dataDirOf(values), 'secrets.env')
  return values.keys ?? (values.local && existsSync(own) ? own : undefined)
}

export const importCivilRegistryCommand = {
  summary: 'imports a municipality’s register of persons from CSV (docs/imports.md)',
  usage: 'import-civil-registry …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { values, positionals } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          ...sharedOptions,
          columns: { type: 'string' },
          documents: { type: 'string' },
          keys: { type: 'string' },
          resume: { type: 'boolean' },
          replace: { type: 'boolean' },
        },
      })
      const [slug, file, ...more] = positionals
      if (!slug || !file || more.length > 0 || values.columns === undefined)
        throw new ImportError(`Usage: ${usage}`)
      const municipality = requireMunicipality(slug)
      const dryRun = values['dry-run'] === true
      const report = reportOf(values, file)
      const done = await importCivilRegistry({
        municipality: slug,
        file,
        report,
        dryRun,
        encoding: encodingOf(values, 'utf-8'),
        columns: readMapping(values.columns),
        documents: documentsOf(values.documents, municipality.public),
        target: targetOf(values),
        keys: dryRun ? await passingKeys() : await readCivilRegistryKeys(keysFileOf(values)),
        resume: values.resume === true,
        replace: values.replace === true,
        says: onStandardError,
      })
      const verb = dryRun ? 'would be written' : 'written'
      const removed = values.replace ? ` ${done.removed} removed.` : ''
      return `${done.people} people of ${done.lines} lines ${verb}.${removed} ${refusedIn(done.refused, report)}`
    }),
}
