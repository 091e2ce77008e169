/** Every sentence of the portals is walked by a journey that is there, and docs/promises.md tells all of them. */
import { expect, test } from 'vitest'
import { promised, type Promised } from '../journeys/promises/promised.ts'
import { cityOfPromise, findings } from '../journeys/promises/findings.ts'
import { namesIn, rowsOf, textOf } from './pages.ts'

const all: readonly (readonly [string, Promised])[] = Object.entries(promised)

const journeysOf = (id: string) => textOf(`test/journeys/promises/${cityOfPromise(id)}.test.ts`)

/** The part of a file that is one test. */
function testIn(id: string, name: string): string {
  const text = journeysOf(id)
  const begin = text.indexOf(`test('${name}', `)
  const end = text.indexOf('\n})\n', begin)
  return begin < 0 ? '' : text.slice(begin, end)
}

test('there are 63 sentences, no two of them the same', () => {
  expect(all).toHaveLength(63)
  expect(new Set(all.map(([, { words }]) => words)).size).toBe(63)
})

for (const [id, { words, journey, missing }] of all)
  test(`${id}: ${words}`, () => {
    if (journey === undefined) expect(missing).toMatch(/\w/)
    else expect(testIn(id, journey)).toMatch(new RegExp(`keeps(?:Letter)?\\([^)]*'${id}'`))
  })

test('every sentence has a journey', () => {
  expect(all.filter(([, { journey }]) => !journey).map(([id]) => id)).toEqual([])
})

test('promises.md tells every sentence, and the journey that walks it', () => {
  const [, ...rows] = rowsOf(textOf('docs/promises.md'))
  expect(rows.map(([id = '', words, by = '']) => [...namesIn(id), words, ...namesIn(by)])).toEqual(
    all.map(([id, { words, journey }]) => [
      id,
      words,
      ...(journey ? [`test/journeys/promises/${cityOfPromise(id)}.test.ts`] : []),
    ]),
  )
})

test('without a run, nothing is said to work', () => {
  const found = findings('nowhere.json', 'nowhere/')
  expect(new Set(found.map(({ finding }) => finding))).toEqual(new Set(['not']))
})
