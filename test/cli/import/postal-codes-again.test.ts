/** Postal codes may be imported at any time, be cut off, and be imported again: no citizen ever misses one that exists. */
import { expect, test } from 'vitest'
import { madeUpPlaces } from '../../../worker/geo/fixture.ts'
import { seedGeo } from '../../../cli/import/seed-geo.ts'
import { ground } from './fixtures.ts'
import { sepomex, settlement, type Settlement } from './sepomex-file.ts'

/** Enough for several statements. */
const many: readonly Settlement[] = Array.from({ length: 2400 }, (_, index) =>
  settlement(String(37_000 + (index % 900)), `Colonia ${'imaginaria '.repeat(6)}${index}`),
)
const fileSize = 100_000

const table = (post: ReturnType<typeof ground>) =>
  post.all('SELECT * FROM postal_codes ORDER BY code')

test('the same file again changes nothing', async () => {
  const post = ground()
  post.holds(sepomex(many))
  await post.importsPostalCodes()
  const once = table(post)
  expect(once).toHaveLength(900)
  await post.importsPostalCodes()
  expect(table(post)).toEqual(once)
})

test('cut off at any file and run again, the table is whole, and never has lost a code', async () => {
  const whole = ground()
  whole.holds(sepomex(many))
  await whole.importsPostalCodes({ fileSize })
  expect(whole.state.files).toBeGreaterThan(3)
  for (let lostAt = 1; lostAt <= whole.state.files; lostAt++) {
    const post = ground()
    post.holds(sepomex(many.slice(0, 2000)))
    await post.importsPostalCodes()
    post.holds(sepomex(many))
    post.state.lostAt = post.state.files + lostAt
    await expect(post.importsPostalCodes({ fileSize })).rejects.toThrow('connection lost')
    expect(table(post)).toHaveLength(900)
    await post.importsPostalCodes({ fileSize })
    expect(table(post)).toEqual(table(whole))
  }
}, 30_000)

test('a code that a newer file lacks goes; with one state, only that state’s go', async () => {
  const elsewhere = settlement('58000', 'Otra', {
    d_estado: 'Michoacán',
    D_mnpio: 'X',
    c_estado: '16',
  })
  const post = ground()
  post.holds(sepomex([...many.slice(0, 5), elsewhere]))
  await post.importsPostalCodes()
  post.holds(sepomex(many.slice(0, 3)))
  await post.importsPostalCodes({ onlyState: '11' })
  expect(table(post).map(({ code }) => code)).toEqual(['37000', '37001', '37002', '58000'])
  await post.importsPostalCodes()
  expect(table(post).map(({ code }) => code)).toEqual(['37000', '37001', '37002'])
})

test('local development has made-up codes from its first start, and the same at every other', () => {
  const post = ground()
  post.db.exec(seedGeo())
  post.db.exec(seedGeo())
  expect(table(post).map(({ place }) => JSON.parse(String(place)) as unknown)).toEqual(madeUpPlaces)
  expect(madeUpPlaces.some(({ settlements }) => settlements.length > 60)).toBe(true)
})

test('once real codes are imported, no start brings the made-up ones back', async () => {
  const post = ground()
  post.db.exec(seedGeo())
  post.holds(sepomex(many.slice(0, 3)))
  await post.importsPostalCodes()
  const imported = table(post)
  post.db.exec(seedGeo())
  expect(table(post)).toEqual(imported)
  expect(imported).toHaveLength(3)
})
