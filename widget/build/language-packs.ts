/** Makes language packs small: they are built without what they say as the views do, which is said so without them. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateMsgId } from '@lit/localize/internal/id-generation.js'
import type { TemplateMap } from '@lit/localize/internal/types.js'
import type { Plugin } from 'vite'
import { root } from './common-config.ts'

const generated = `${root}widget/locale/generated/`

/** In the place of `str` of `@lit/localize`: a pack is read where it is built, and as it is now. */
const str = 'const str = (strings, ...values) => ({ strTag: true, strings: [...strings], values })'

/** @param source of a pack, as `lit-localize` writes it */
async function templatesOf(source: string): Promise<TemplateMap> {
  const script = source.replace(/^ {0,8}import .*$/m, str)
  const read: { readonly templates: TemplateMap } = await import(
    `data:text/javascript,${encodeURIComponent(script)}`
  )
  return read.templates
}

/** The id of a message is that of what the views say. */
const saysAsViews = ([id, template]: [string, TemplateMap[string]]) =>
  generateMsgId(typeof template === 'string' ? template : [...template.strings], false) === id

/** What a pack says otherwise than the views. */
const ownWordsOf = async (source: string) =>
  Object.entries(await templatesOf(source)).filter((entry) => !saysAsViews(entry))

/** A template as a pack holds it: its strings alone, where its values come in their order, as nearly all do. */
function packed(said: TemplateMap[string]): TemplateMap[string] | readonly string[] {
  if (typeof said === 'string' || !('strTag' in said)) return said
  return said.values.every((value, at) => value === at) ? said.strings : said
}

/** Numbers of three digits of base 36. */
const most = 36 ** 3

/** As in a pack: what is left of the id's number. */
const keyOf = (id: string, divisor: number): string =>
  (Number.parseInt(id.slice(1, 13), 16) % divisor).toString(36)

/** By which the ids in all packs leave as many numbers: a pack that lacks a message must not take another for it. */
async function divisorOfIds(): Promise<number> {
  const files = await readdir(generated)
  const packs = files.map(async (file) =>
    templatesOf(await readFile(join(generated, file), 'utf8')),
  )
  const ids = [...new Set((await Promise.all(packs)).flatMap((pack) => Object.keys(pack)))]
  const divisors = Array.from({ length: most - ids.length }, (_, less) => most - less)
  const found = divisors.find(
    (divisor) => new Set(ids.map((id) => keyOf(id, divisor))).size === ids.length,
  )
  if (found === undefined) throw new Error('three digits do not tell the messages apart')
  return found
}

/**
 * A plug-in of the build of the widget: a pack holds what is said otherwise than by the views. It names a message by three
 * digits, for whole ids are a third of a pack, and is asked by whole ones. What begins alike stands together: so it is
 * compressed to less.
 */
export function languagePacks(): Plugin {
  let divisor = 0
  return {
    name: 'citizen-auth-language-packs',
    enforce: 'pre',
    async buildStart() {
      divisor = await divisorOfIds()
    },
    async transform(source, file) {
      if (!file.startsWith(generated)) return undefined
      const words = (await ownWordsOf(source))
        .map(([id, said]) => [JSON.stringify(packed(said)), keyOf(id, divisor)] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([said, key]) => `"${key}":${said}`)
      return `const template = (strings) =>
  ({ strTag: true, strings, values: [...strings.keys()].slice(0, -1) })
export const templates = new Proxy({${words.join()}}, {
  get(words, id) {
    const said = words[id] ?? words[(parseInt(id.slice(1, 13), 16) % ${divisor}).toString(36)]
    return Array.isArray(said) ? template(said) : said
  },
})`
    },
  }
}

/** Writes the packs that the Worker reads, which lie among its assets, into `words/` of a folder. */
export async function writeWords(assets: string): Promise<void> {
  await mkdir(join(assets, 'words'), { recursive: true })
  for (const file of await readdir(generated)) {
    const words = Object.fromEntries(
      await ownWordsOf(await readFile(join(generated, file), 'utf8')),
    )
    await writeFile(join(assets, 'words', file.replace(/ts$/, 'json')), JSON.stringify(words))
  }
}
