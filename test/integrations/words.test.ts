/** Every sentence of the WordPress plug-in is said in Spanish, and no sentence is translated that nobody says. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mo, readPo } from '../../integrations/pack/gettext.ts'
import { filesBelow } from './files.ts'

const plugin = 'integrations/wordpress'

const spanish = readPo(
  filesBelow(`${plugin}/languages`, 'es_ES.po')
    .map((file) => readFileSync(file, 'utf8'))
    .join(''),
)

/** Sentences in the calls that translate; with the plural after a NUL. */
function saidIn(source: string): readonly string[] {
  const call = /(?:\b_n|(?<!\w)(?:__|esc_html__|esc_html_e))\(\s*'([^']+)'(?:,\s*'([^']+)')?/g
  return [...source.matchAll(call)].map(([whole, one = '', many]) =>
    whole.startsWith('_n') ? `${one}\0${many}` : one,
  )
}

/** What WordPress translates without a call: the block's description of itself, and the plug-in's. */
function described(): readonly string[] {
  const [block = ''] = filesBelow(plugin, 'block.json')
  const { title, description, keywords } = JSON.parse(readFileSync(block, 'utf8'))
  const [main = ''] = filesBelow(plugin, 'citizen-auth.php')
  const [, about = ''] = /Description: +(.+)/.exec(readFileSync(main, 'utf8')) ?? []
  const keyword = (word: string) => `block keyword\u0004${word}`
  return [
    about,
    `block title\u0004${title}`,
    `block description\u0004${description}`,
    ...keywords.map(keyword),
  ]
}

test('what is said and what is translated are the same', () => {
  const sources = [...filesBelow(plugin, '.php'), ...filesBelow(`${plugin}/blocks`, '.js')]
  const said = sources.flatMap((file) => saidIn(readFileSync(file, 'utf8')))
  expect(said.length).toBeGreaterThan(50)
  const translated = spanish.map(({ id }) => id).filter(Boolean)
  expect(new Set(translated)).toEqual(new Set([...said, ...described()]))
})

test('a translation keeps the places for names and numbers', () => {
  const places = (text: string) => new Set(text.match(/%(?:\d\$)?[sd]/g))
  for (const { id, text } of spanish.filter((one) => one.id))
    expect([id, places(text)]).toEqual([id, places(id)])
})

/** Reads a table of a `.mo` back, as gettext does. */
function strings(file: Buffer, table: 12 | 16): readonly string[] {
  const begin = file.readUInt32LE(table)
  return Array.from({ length: file.readUInt32LE(8) }, (_, row) => {
    const at = file.readUInt32LE(begin + row * 8 + 4)
    return file.toString('utf8', at, at + file.readUInt32LE(begin + row * 8))
  })
}

test('what is compiled for WordPress holds every sentence beside its translation, in the order of its bytes', () => {
  const file = mo(spanish)
  const [ids, texts] = [strings(file, 12), strings(file, 16)]
  expect(new Map(ids.map((id, row) => [id, texts[row]]))).toEqual(
    new Map(spanish.map(({ id, text }) => [id, text])),
  )
  expect(ids).toEqual(
    ids.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
  )
})
