/** Every sentence of what content systems install is said in Spanish, and none is translated that nobody says. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mo, readPo, saidBy } from '../../integrations/pack/gettext.ts'
import { readIni } from '../../integrations/pack/ini.ts'
import { filesOf, plugins } from '../../integrations/pack/plugins.ts'
import { filesBelow } from './files.ts'

const root = new URL('../../integrations/', import.meta.url).pathname
const po = readFileSync(`${root}languages/es.po`, 'utf8')
const spanish = readPo(po)

/** @returns the text of all files of a system whose names end so */
const sources = (system: string, ...endings: readonly string[]) =>
  endings
    .flatMap((ending) => filesBelow(`integrations/${system}`, ending))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

/** What stands between quotes in calls of one of these names; with the plural after a NUL. */
const saidIn = (source: string, call: RegExp): readonly string[] =>
  [...source.matchAll(call)].map(([, one = '', many]) =>
    many === undefined ? one : `${one}\0${many}`,
  )

/** What WordPress translates without a call: the block's description of itself, and the plug-in's. */
function described(): readonly string[] {
  const { title, description, keywords } = JSON.parse(sources('wordpress', 'block.json'))
  const [, about = ''] = /Description: +(.+)/.exec(sources('wordpress', 'citizen-auth.php')) ?? []
  const keyword = (word: string) => `block keyword\u0004${word}`
  return [
    about,
    `block title\u0004${title}`,
    `block description\u0004${description}`,
    ...keywords.map(keyword),
  ]
}

/** Every sentence of a system, by what the system itself looks for. */
const said = {
  wordpress: () => [
    ...saidIn(
      sources('wordpress', '.php', '.js'),
      /(?<!\w)(?:_n|__|esc_html__|esc_html_e)\(\s*'([^']+)'(?:,\s*'((?!citizen-auth')[^']+)')?/g,
    ),
    ...described(),
  ],
  drupal: () => [
    ...saidIn(sources('drupal', '.php'), /->t\('([^']+)'/g),
    ...saidIn(sources('drupal', '.php'), /->formatPlural\(\$\w+, '([^']+)', '([^']+)'/g),
    ...saidIn(sources('drupal', '.php'), /@Translation\("([^"]+)"\)/g),
    ...saidIn(
      sources('drupal', '.info.yml', '.routing.yml', '.menu.yml', '.permissions.yml'),
      /^ *(?:name|_?title|description): "?([^"\n]+?)"?$/gm,
    ),
  ],
  joomla: () => [...readIni(sources('joomla', '.ini')).values()],
} satisfies Record<keyof typeof plugins, () => readonly string[]>

for (const system of Object.keys(plugins) as readonly (keyof typeof plugins)[])
  test(`what is said in ${system} and what is translated are the same`, () => {
    const sentences = said[system]()
    expect(sentences.length).toBeGreaterThan(50)
    const translated = readPo(saidBy(system, po)).map(({ id }) => id)
    expect(new Set(translated.filter(Boolean))).toEqual(new Set(sentences))
  })

test('every key of Joomla stands for a sentence, and every sentence has a key that is used', () => {
  const written = sources('joomla', '.php', '.xml')
  const used = new Set(written.match(/\b(?:PLG_SYSTEM|MOD)_CITIZEN_AUTH_\w+/g))
  const names = ['PLG_SYSTEM_CITIZEN_AUTH', 'MOD_CITIZEN_AUTH', 'MOD_CITIZEN_AUTH_DESCRIPTION']
  const keys = new Set(readIni(sources('joomla', '.ini')).keys())
  expect(keys).toEqual(new Set([...used, ...names]))
})

test('Joomla reads as many sentences in Spanish as in English', () => {
  const files = filesOf('joomla').filter(({ path }) => path.endsWith('.ini'))
  const keysOf = (language: string) =>
    files
      .filter(({ path }) => path.includes(language))
      .flatMap(({ content }) => [...readIni(Buffer.from(content).toString()).keys()])
  expect(keysOf('es-ES').length).toBeGreaterThan(50)
  expect(keysOf('es-ES')).toEqual(keysOf('en-GB'))
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
