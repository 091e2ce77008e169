/** Copies of the post office's file in circulation differ: what can be read is, and what is missing is told by name. */
import { describe, expect, test } from 'vitest'
import { ground } from './fixtures.ts'
import { columns, leon, luna, nandu, placesIn, sepomex } from './sepomex-file.ts'

describe('copies of the file are read by their header', () => {
  for (const [why, order] of [
    ['columns in another order', columns.toReversed()],
    ['fourteen columns', columns.filter((name) => name !== 'c_CP')],
    ['only what is needed', ['d_codigo', 'd_asenta', 'D_mnpio', 'd_estado', 'd_ciudad']],
    ['lower case', columns.map((name) => name.toLowerCase())],
  ] as const)
    test(why, async () => {
      const post = ground()
      const rows = [nandu, luna].map((one) =>
        order
          .map((name) => columns.find((column) => column.toLowerCase() === name.toLowerCase()))
          .map((name) => (name ? (one[name] ?? '') : ''))
          .join('|'),
      )
      post.holds(sepomex(rows, order))
      await post.importsPostalCodes()
      expect(placesIn(post)).toEqual([leon])
    })

  for (const [missing, onlyState] of [
    ['d_codigo', undefined],
    ['d_asenta', undefined],
    ['D_mnpio', undefined],
    ['d_estado', undefined],
    ['c_estado', '11'],
  ] as const)
    test(`without ${missing} the file is refused, by name`, async () => {
      const post = ground()
      post.holds(
        sepomex(
          [nandu],
          columns.filter((name) => name !== missing),
        ),
      )
      await expect(post.importsPostalCodes(onlyState ? { onlyState } : {})).rejects.toThrow(
        new RegExp(missing, 'i'),
      )
      expect(post.state.files).toBe(0)
    })
})

for (const [why, content, sentence] of [
  [
    'the file in UTF-8',
    Buffer.from(sepomex([nandu]).toString('latin1')),
    /is utf-8.*--encoding utf-8/,
  ],
  ['the spreadsheet', Buffer.from('PK\u0003\u0004\n\n\n\n\n\n'), /not the text file of SEPOMEX/],
  [
    'the file of XML',
    Buffer.from('<?xml version="1.0"?>\n<NewDataSet>\n<table>\n</table>\n\n\n'),
    /not the text file/,
  ],
  ['a header without lines', sepomex([]), /no postal code to take/],
  ['an empty file', Buffer.from(''), /empty/],
] as const)
  test(`${why} is refused, and told why`, async () => {
    const post = ground()
    post.holds(content)
    await expect(post.importsPostalCodes()).rejects.toThrow(sentence)
    expect(post.state.files).toBe(0)
  })
