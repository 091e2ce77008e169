/**
 * Looks whether every message of the widget can be read in every language: in the XLIFF files, where people translate,
 * and in the packs generated from them. Prints what is wrong and ends with 1. `node widget/locale/check.ts`
 *
 * With a language's tag it prints each sentence that the language does not say yet: `node widget/locale/check.ts qu-EC`
 */
import { readFile } from 'node:fs/promises'
import { extractMessagesFromProgram } from '@lit/localize-tools/lib/program-analysis.js'
import { readTsConfig } from '@lit/localize-tools/lib/typescript.js'
import ts from '@lit/localize-tools/node_modules/typescript/lib/typescript.js'
import type { TemplateMap } from '@lit/localize/internal/types.js'
import { locales, type Locale } from '../../contract/locale.ts'
import { packs } from './language.ts'
import { unitsIn, type Unit } from './xliff-units.ts'

const widget = new URL('..', import.meta.url)

/** Languages that may be said in part: what has no translation is said in the language that stands in for it. */
const partial: ReadonlySet<Locale> = new Set(['qu-EC'])

/** States of XLIFF 1.2 §state: read by a speaker, or still to be. */
const reviewed = new Set(['final', 'signed-off'])
const toReview = 'needs-review-translation'

/** Every message of the source by its id, a placeholder as `{0}`. */
function messages(): ReadonlyMap<string, string> {
  const { fileNames, options } = readTsConfig(new URL('tsconfig.json', widget).pathname)
  const program = ts.createProgram(fileNames, options)
  const { messages: found, errors } = extractMessagesFromProgram(program)
  if (errors.length > 0)
    throw new Error(errors.map(({ messageText }) => JSON.stringify(messageText)).join())
  const said = (part: string | { readonly index: number }) =>
    typeof part === 'string' ? part : `{${part.index}}`
  return new Map(found.map(({ name, contents }) => [name, contents.map(said).join('')]))
}

/** What is in a text besides words, in any order. */
const placeholders = (text: string) => (text.match(/\{\d+\}/g) ?? []).toSorted().join()

function* faultsOfUnit(locale: Locale, { source, target, state, note }: Unit) {
  if (placeholders(source) !== placeholders(target ?? source))
    yield `loses a placeholder: ${source}`
  if (!partial.has(locale) || target === undefined || reviewed.has(state)) return
  if (state !== toReview) yield `is neither reviewed nor marked for it: ${target}`
  else if (note === '') yield `does not tell its reviewer what is in doubt: ${target}`
}

function* faultsOfUnits(locale: Locale, units: ReadonlyMap<string, Unit>) {
  for (const [id, words] of wanted) {
    const unit = units.get(id)
    if (unit?.source !== words) yield `has not been extracted anew: ${words}`
    else if (unit.target === '' || (unit.target === undefined && !partial.has(locale)))
      yield `has no translation: ${words}`
    else yield* faultsOfUnit(locale, unit)
  }
  for (const [id, { source }] of units)
    if (!wanted.has(id)) yield `translates what nobody says: ${source}`
}

/** What a generated template says, a placeholder as `{0}`. */
function generated(template: TemplateMap[string] | undefined): string | undefined {
  if (template === undefined || typeof template === 'string') return template
  const places: readonly unknown[] = template.values
  return template.strings
    .map((text, at) => text + (at < places.length ? `{${String(places[at])}}` : ''))
    .join('')
}

function* faultsOfPack(units: ReadonlyMap<string, Unit>, templates: TemplateMap) {
  for (const [id, { source, target }] of units)
    if (generated(templates[id]) !== (target ?? source)) yield `is not built anew: ${source}`
  for (const id of Object.keys(templates)) if (!units.has(id)) yield `has a word too many: ${id}`
}

const unitsOf = async (locale: Locale) =>
  unitsIn(await readFile(new URL(`locale/xliff/${locale}.xlf`, widget), 'utf8'))

async function faultsOf(locale: Locale): Promise<readonly string[]> {
  const pack = packs[locale]
  if (!pack) return []
  const units = await unitsOf(locale)
  const part = await pack.get()
  return [...faultsOfUnits(locale, units), ...faultsOfPack(units, part?.templates ?? {})].map(
    (fault) => `${locale} ${fault}`,
  )
}

const wanted = messages()
const { targetLocales }: { readonly targetLocales: readonly string[] } = JSON.parse(
  await readFile(new URL('locale/lit-localize.json', widget), 'utf8'),
)
const unnamed = locales.filter((locale) => packs[locale] && !targetLocales.includes(locale))
const faults = [
  ...unnamed.map((locale) => `${locale} is not in lit-localize.json`),
  ...(await Promise.all(locales.map(faultsOf))).flat(),
]
for (const fault of faults) console.error(fault)
console.log(`${wanted.size} messages, ${faults.length} faults`)
for (const locale of partial) {
  const lacking = [...(await unitsOf(locale)).values()].filter(({ target }) => target === undefined)
  console.log(`${locale} lacks ${lacking.length} of them`)
  if (process.argv.includes(locale)) for (const { source } of lacking) console.log(`  ${source}`)
}
process.exitCode = faults.length > 0 ? 1 : 0
