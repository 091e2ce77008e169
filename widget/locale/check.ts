/**
 * Looks whether every message of the widget has a translation, in the XLIFF files and in what was generated from
 * them. Ends with 1 when one has not. `node widget/locale/check.ts`
 */
import { readFile } from 'node:fs/promises'
import { extractMessagesFromProgram } from '@lit/localize-tools/lib/program-analysis.js'
import { readTsConfig } from '@lit/localize-tools/lib/typescript.js'
import ts from '@lit/localize-tools/node_modules/typescript/lib/typescript.js'
import { locales, sourceLocale } from '../../contract/locale.ts'

const widget = new URL('..', import.meta.url)

interface Unit {
  readonly source: string
  readonly target: string
}

/** What is in a text besides words, in any order. */
const placeholders = (text: string) => (text.match(/<x id="\d+"/g) ?? []).toSorted().join()

function messages() {
  const { fileNames, options } = readTsConfig(new URL('tsconfig.json', widget).pathname)
  const { messages: found, errors } = extractMessagesFromProgram(
    ts.createProgram(fileNames, options),
  )
  if (errors.length > 0)
    throw new Error(errors.map(({ messageText }) => JSON.stringify(messageText)).join())
  return new Map(
    found.map(({ name, contents }) => [
      name,
      contents.map((part) => (typeof part === 'string' ? part : '…')).join(''),
    ]),
  )
}

async function unitsOf(locale: string): Promise<ReadonlyMap<string, Unit>> {
  const text = await readFile(new URL(`locale/xliff/${locale}.xlf`, widget), 'utf8')
  const units = text.matchAll(
    /<trans-unit id="(\w+)">\s*<source>([^]*?)<\/source>(?:\s*<target[^>]*>([^]*?)<\/target>)?/g,
  )
  return new Map(
    [...units].map(([, id = '', source = '', target = '']) => [id, { source, target }]),
  )
}

function* faults(wanted: ReadonlyMap<string, string>, units: ReadonlyMap<string, Unit>) {
  for (const [id, words] of wanted) {
    const unit = units.get(id)
    if (!unit?.target) yield `has no translation: ${words}`
    else if (placeholders(unit.source) !== placeholders(unit.target))
      yield `loses a placeholder: ${words}`
  }
  for (const [id, { source }] of units)
    if (!wanted.has(id)) yield `translates what nobody says: ${source}`
}

const wanted = messages()
const told: string[] = []
for (const locale of locales.filter((one) => one !== sourceLocale)) {
  // oxlint-disable-next-line no-await-in-loop
  const units = await unitsOf(locale)
  for (const fault of faults(wanted, units)) told.push(`${locale} ${fault}`)
  // oxlint-disable-next-line no-await-in-loop
  const generated = await readFile(new URL(`locale/generated/${locale}.ts`, widget), 'utf8')
  for (const id of wanted.keys())
    if (!generated.includes(id)) told.push(`${locale} is not generated: ${wanted.get(id) ?? id}`)
}
for (const line of told) console.error(line)
console.log(`${wanted.size} messages, ${told.length} faults`)
process.exitCode = told.length > 0 ? 1 : 0
