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

/** What a pack says otherwise than the views, as JSON. */
async function ownWordsOf(source: string): Promise<string> {
  const entries = Object.entries(await templatesOf(source))
  return JSON.stringify(Object.fromEntries(entries.filter((entry) => !saysAsViews(entry))))
}

/** A plug-in of the build of the widget: each pack is a file that needs no other. */
export const languagePacks = (): Plugin => ({
  name: 'citizen-auth-language-packs',
  enforce: 'pre',
  async transform(source, id) {
    if (!id.startsWith(generated)) return undefined
    return `export const templates = ${await ownWordsOf(source)}`
  },
})

/** Writes the packs that the Worker reads, which lie among its assets, into `words/` of a folder. */
export async function writeWords(assets: string): Promise<void> {
  await mkdir(join(assets, 'words'), { recursive: true })
  for (const file of await readdir(generated)) {
    const words = await ownWordsOf(await readFile(join(generated, file), 'utf8'))
    await writeFile(join(assets, 'words', file.replace(/ts$/, 'json')), words)
  }
}
