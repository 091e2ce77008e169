/** Whatever strangers do, whoever is right is in: at once on a known device, after some work elsewhere (T29). */
import { beforeEach, describe, expect, test } from 'vitest'
import {
  at,
  freshCities,
  knownBrowser,
  owner,
  password,
  signsIn,
  slugs,
  usual,
} from './fixtures.ts'

beforeEach(() => freshCities())

const wrong = 'Ninguna de las que son 8*'

for (const slug of slugs)
  describe(slug, () => {
    test('a stranger who pays for wrong passwords from many addresses keeps nobody out', async () => {
      const she = await owner(slug)
      const home = await knownBrowser(she)
      for (let n = 0; n < 8; n++)
        await signsIn(at(slug), she.named, wrong, { source: `198.51.100.${n}` })

      const known = await signsIn(home, she.named, password, { works: false })
      expect([known.status, known.efforts]).toEqual([200, []])

      const elsewhere = await signsIn(at(slug), she.named, password)
      expect(elsewhere.status).toBe(200)
      expect(elsewhere.efforts.length).toBeLessThanOrEqual(2)
      // The dearest is six seconds at worst on a slow telephone, and nothing but half of it can have gone before.
      expect(Math.max(0, ...elsewhere.efforts)).toBeLessThanOrEqual(usual * 4)
    })
  })

test('a stranger who has made up a cookie is a stranger', async () => {
  const she = await owner('demo')
  for (const cookie of ['', 'x', `dev_${'A'.repeat(22)}`, '%00']) {
    const stranger = at('demo')
    stranger.cookies.set('__Host-citizen-device-demo', cookie)
    await signsIn(stranger, she.named, wrong, { works: false })
  }
  const { body } = await signsIn(at('demo'), she.named, wrong, { works: false })
  expect(body.code).toBe('proof_of_work_required')
})

test('a device is known to the account it was used for, and to no other', async () => {
  const [she, he] = [await owner('demo'), await owner('demo')]
  const hers = await knownBrowser(she)
  const course: (string | undefined)[] = []
  for (let n = 0; n < 4; n++)
    course.push((await signsIn(hers, he.named, wrong, { works: false })).body.code)
  expect(course.at(-1)).toBe('proof_of_work_required')
})

test('a known device that guesses is a stranger after its own tries, and still not shut out', async () => {
  const she = await owner('demo')
  const lost = await knownBrowser(she)
  const codes: (string | undefined)[] = []
  for (let n = 0; n < 14; n++)
    codes.push((await signsIn(lost, she.named, wrong, { works: false })).body.code)
  expect(codes.slice(0, 10)).toEqual(Array<string>(10).fill('wrong_credentials'))
  expect(codes.at(-1)).toBe('proof_of_work_required')
  expect((await signsIn(lost, she.named, password)).status).toBe(200)
})

test('whoever signs in is known from then on, and forgotten when the account is told to forget', async () => {
  const she = await owner('demo')
  const browser = at('demo')
  await signsIn(browser, she.named, password)
  for (let n = 0; n < 8; n++) await signsIn(at('demo'), she.named, wrong)
  const again = await signsIn(browser, she.named, password, { works: false })
  expect(again.status).toBe(200)
})

test('a solution pays for one try', async () => {
  const she = await owner('demo')
  for (let n = 0; n < 3; n++) await signsIn(at('demo'), she.named, wrong, { works: false })
  const paid = await signsIn(at('demo'), she.named, wrong)
  expect([paid.body.code, paid.efforts]).toEqual(['wrong_credentials', [usual]])
  const next = await signsIn(at('demo'), she.named, wrong, { works: false })
  expect(next.body.code).toBe('proof_of_work_required')
})
