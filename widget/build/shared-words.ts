/**
 * Makes one language pack of those of a language that say nearly the same: the Worker holds all of them in one file, and
 * two of them that are alike lie too far apart for gzip to see.
 */
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** By the pack that is left out, the one that it is told by its differences from. */
const alike: Readonly<Record<string, string>> = { 'es-VE': 'es-MX' }

const pack = /\/widget\/locale\/generated\/([\w-]+)\.ts$/

/** Each with its key, as it is written. */
const entriesOf = (source: string): readonly string[] =>
  source
    .slice(source.indexOf('templates = {') + 'templates = {'.length, source.lastIndexOf('}'))
    .split(/,\n(?='[sh][\da-f]+': )/)
    .map((one) => one.trim().replace(/,$/, ''))

export const sharedWords = (): Plugin => ({
  name: 'citizen-auth-shared-words',
  enforce: 'pre',
  async transform(source, id) {
    const [, locale = ''] = pack.exec(id) ?? []
    const base = alike[locale]
    if (base === undefined) return undefined
    const shared = new Set(entriesOf(await readFile(id.replace(locale, base), 'utf8')))
    const own = entriesOf(source)
    const differing = own.filter((one) => !shared.has(one))
    if (differing.length > own.length / 2)
      throw new Error(`${id} is hardly like ${base}, or is written otherwise`)
    return `import { str } from '@lit/localize'
      import { templates as shared } from './${base}.ts'
      export const templates = { ...shared, ${differing.join(',\n')} }`
  },
})
