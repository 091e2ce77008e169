/** Who is right uses up nothing: one address for a city hall, one number for twelve clerks (T28). */
import { beforeEach, expect, test } from 'vitest'
import { defaultLimits } from '../../../worker/limits/limits.ts'
import { at, freshCities, owner, password, signsIn, somebody } from './fixtures.ts'

beforeEach(() => freshCities({}))

test('thirty clerks of one company sign in from one address, and none is asked for work', async () => {
  const company = await owner('demo')
  const course: number[] = []
  for (let clerk = 0; clerk < 30; clerk++)
    course.push((await signsIn(at('demo'), company.named, password, { works: false })).status)
  expect(new Set(course)).toEqual(new Set([200]))
})

test('twelve at the same moment are no more than one may be', async () => {
  const company = await owner('demo')
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      signsIn(at('demo'), company.named, password, { works: false }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(12).fill(200))
})

test('a greedy client costs its neighbours some work, and no refusal', async () => {
  await freshCities({
    signInFailuresFromSource: { burst: 3, refill: defaultLimits.beginFromSource.refill },
  })
  const neighbour = await owner('demo')
  for (let n = 0; n < 12; n++) await signsIn(at('demo'), somebody('demo').named, 'no es la que es')
  const { status, efforts } = await signsIn(at('demo'), neighbour.named, password)
  expect(status).toBe(200)
  expect(efforts.length).toBeLessThanOrEqual(2)
})
