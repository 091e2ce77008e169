/** What the documentation names is there: files, scripts of npm, the operator's commands, pages that the code refers to. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../../cli/commands/index.ts'
import { sourceFiles } from '../support/imports.ts'
import { pages, root, textOf } from './pages.ts'

const isThere = (path: string) => existsSync(root + path) || existsSync(`${root}test/${path}`)

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

// The changelog tells of what is gone.
for (const page of pages.filter((path) => path !== 'CHANGELOG.md')) {
  const text = textOf(page)

  test(`${page}: the files that it names are there`, () => {
    const folders =
      'worker|cli|contract|widget|demo|integrations|test|scripts|docs|suites|support|journeys'
    const named = matches(text, new RegExp(`\`((?:${folders})/[\\w./-]+)\``, 'g'))
    // Made by programs, and in no checkout.
    const made = /^test\/results\//
    expect(named.filter((path) => !made.test(path) && !isThere(path))).toEqual([])
  })

  test(`${page}: the commands that it names are there`, () => {
    const { scripts } = JSON.parse(textOf('package.json'))
    const ran = matches(text, /\bnpm run (?:--silent )?([a-z][\w:-]*)/g)
    expect(ran.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
    const called = matches(text, /\bcitizen -- ([a-z][\w-]*)/g)
    expect(called.filter((name) => name !== 'help' && !Object.hasOwn(commands, name))).toEqual([])
  })
}

test('helper.md quotes what the screen says', () => {
  const shown = textOf('widget/locale/xliff/en.xlf')
  const quoted = matches(textOf('docs/helper.md'), /(?<=[\s(])_([¿A-ZÁÉÍÓÚ][^_]{4,})_/g)
  expect(quoted.length).toBeGreaterThan(8)
  expect(quoted.filter((words) => !shown.includes(words.replaceAll(/\s+/g, ' ')))).toEqual([])
})

test('the pages that the code refers to are there', () => {
  const folders = ['worker', 'cli', 'contract', 'widget', 'demo', 'integrations', 'test']
  const named = sourceFiles(root, folders).flatMap((file) =>
    matches(textOf(file), /(?<![\w./-])(docs\/[\w/-]+\.md)\b/g),
  )
  expect(named.filter((path) => !existsSync(root + path))).toEqual([])
})
