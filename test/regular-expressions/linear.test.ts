/** The check of regular expressions finds what it is there for, wherever an expression may stand. */
import { expect, test } from 'vitest'
import { expressionsIn } from './find.ts'
import { faultOf } from './judge.mjs'

for (const [source, why] of [
  [String.raw`\bVersion\/[\d.]+.*\bSafari\/`, 'one search within another'],
  ['(a+)+$', 'a repetition of a repetition'],
  ['=+$', 'a search for an end from every beginning'],
  [String.raw`^(\w|_)+$`, 'two ways to read one letter'],
] as const)
  test(`refused: ${why}`, async () => {
    expect(await faultOf(source, '')).toMatch(/polynomial|exponential/)
  })

for (const source of ['={1,2}$', String.raw`\bSafari\/`, String.raw`^[\w-]{22,64}$`])
  test(`linear: ${source}`, async () => {
    expect(await faultOf(source, '')).toBe(undefined)
  })

test('it is found in a literal, in an argument, and where one is made of a text', () => {
  const text = [
    'const one: RegExp = /a+$/gi',
    'const two = v.pipe(v.string(), v.regex(/b+$/))',
    "const three = new RegExp('c+$', 'u')",
    'const four = RegExp(`d+${name}$`)',
    'const five = `${text.replace(/e+$/, "")}`',
  ].join('\n')
  expect(
    expressionsIn('some.ts', text).map(({ line, source, flags }) => [line, source, flags]),
  ).toEqual([
    [1, 'a+$', 'gi'],
    [2, 'b+$', ''],
    [3, 'c+$', 'u'],
    [4, 'd+name$', ''],
    [5, 'e+$', ''],
  ])
})

test('one that is made of what is known later only cannot be judged, and is refused', async () => {
  const [found] = expressionsIn('some.ts', 'const one = new RegExp(whatever)')
  expect(await faultOf(found?.source ?? '', found?.flags ?? '')).toBe('invalid')
})
