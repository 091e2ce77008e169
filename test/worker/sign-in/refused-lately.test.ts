/** What has just been refused for its source is refused again without a journey to the database (T31). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { seconds } from '../../../contract/units.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { limitsLifted } from '../../../worker/limits/lift.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { services } from '../../../worker/services.ts'
import { Citizen } from '../../support/citizen.ts'
import { solved } from '../../support/proof-of-work.ts'
import { nothingAsked, Watch } from '../../support/spies.ts'
import {
  freshCities,
  knownBrowser,
  owner,
  password,
  signsIn,
  slugs,
  type Slug,
} from './fixtures.ts'

const refill = 3600

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await freshCities({ signInFailuresFromSource: { burst: 1, refill: seconds(refill) } })
  return () => vi.useRealTimers()
})

const wrong = 'Ninguna de las que son 8*'
const flooded = { source: '198.51.100.9', works: false }

const watch = new Watch()
const stranger = (slug: Slug) =>
  new Citizen(watch.environment, slug, municipalities[slug].private.origins[0])

/** Where not everybody works before each sign-in. */
const usually = slugs.filter((slug) => !municipalities[slug].public.flows.login[0].human)

for (const slug of usually)
  test(`${slug}: the second refusal asks the database for nothing, and has a price like the first`, async () => {
    const she = await owner(slug)
    await signsIn(stranger(slug), she.named, wrong, flooded)
    const first = await signsIn(stranger(slug), she.named, wrong, flooded)
    watch.takes()

    const second = await signsIn(stranger(slug), she.named, wrong, flooded)
    expect(watch.takes()).toEqual(nothingAsked)
    expect([second.status, second.body.code]).toEqual([429, 'proof_of_work_required'])
    expect(second.body.challenge?.keys).toBe(first.body.challenge?.keys)
  })

test('whoever does the work is in, and the slot that was given back is seen by the next one', async () => {
  const she = await owner('demo')
  await signsIn(stranger('demo'), she.named, wrong, flooded)
  await signsIn(stranger('demo'), she.named, wrong, flooded)

  const paid = await signsIn(stranger('demo'), she.named, password, { ...flooded, works: true })
  expect([paid.status, paid.efforts.length]).toEqual([200, 1])
})

/** Of the shape of a solution, and signed by nobody. */
const madeUp = () =>
  [
    Math.floor(Date.now() / 1000) + 600,
    4,
    'a'.repeat(22),
    'b'.repeat(22),
    'c'.repeat(43),
    'd'.repeat(43),
  ].join('.')

async function doneForAnother() {
  const { ports } = await services(env, municipalities.demo)
  return (await solved(await ports.proofOfWork.challenge('login', 'another'))).solution
}

for (const [what, solution] of [
  ['made up', madeUp],
  ['done for another name', doneForAnother],
] as const)
  test(`work that is ${what} asks the database for nothing`, async () => {
    const she = await owner('demo')
    await signsIn(stranger('demo'), she.named, wrong, flooded)
    await signsIn(stranger('demo'), she.named, wrong, flooded)
    const human = await solution()
    watch.takes()

    const answer = { ...she.named, password: wrong }
    const refused = await stranger('demo').begins('login', answer, {
      body: { answer, human },
      headers: { 'cf-connecting-ip': flooded.source },
    })
    expect(watch.takes()).toEqual(nothingAsked)
    expect([refused.status, refused.body.code]).toEqual([429, 'proof_of_work_required'])
  })

test('work that has served asks the database once more, and then for nothing', async () => {
  const she = await owner('demo')
  await signsIn(stranger('demo'), she.named, wrong, flooded)
  const { challenge } = (await signsIn(stranger('demo'), she.named, wrong, flooded)).body
  if (!challenge) throw new Error('no work is asked for')
  const answer = { ...she.named, password: wrong }
  const sent = {
    body: { answer, human: (await solved(challenge)).solution },
    headers: { 'cf-connecting-ip': flooded.source },
  }
  const tries = () => stranger('demo').begins('login', answer, sent)
  expect((await tries()).body.code).toBe('wrong_credentials')
  expect((await tries()).body.code).toBe('proof_of_work_required')
  watch.takes()

  expect((await tries()).body.code).toBe('proof_of_work_required')
  expect(watch.takes()).toEqual(nothingAsked)
})

test('limits that are lifted at the desk are forgotten here, too', async () => {
  const she = await owner('demo')
  await signsIn(stranger('demo'), she.named, wrong, flooded)
  await signsIn(stranger('demo'), she.named, wrong, flooded)

  const db = database(env.DB)
  const { index } = await readKeys(env)
  const lifted = [['signInFailuresFromSource', flooded.source]] as const
  await db.batch(await limitsLifted(db, index, 'demo', lifted))
  expect((await signsIn(stranger('demo'), she.named, password, flooded)).status).toBe(200)
})

test('a browser that is known is asked about, whatever was refused beside it', async () => {
  const she = await owner('demo')
  const home = await knownBrowser(she)
  await signsIn(stranger('demo'), she.named, wrong, flooded)
  await signsIn(stranger('demo'), she.named, wrong, flooded)

  expect((await signsIn(home, she.named, password, flooded)).status).toBe(200)
})

test('another source is not refused with it', async () => {
  const she = await owner('demo')
  await signsIn(stranger('demo'), she.named, wrong, flooded)
  await signsIn(stranger('demo'), she.named, wrong, flooded)

  const elsewhere = { source: '198.51.100.10', works: false }
  expect((await signsIn(stranger('demo'), she.named, password, elsewhere)).status).toBe(200)
})

test('it is remembered for seconds: after that the database is asked again', async () => {
  const she = await owner('demo')
  await signsIn(stranger('demo'), she.named, wrong, flooded)
  await signsIn(stranger('demo'), she.named, wrong, flooded)
  watch.takes()

  vi.setSystemTime(Date.now() + 6000)
  await signsIn(stranger('demo'), she.named, wrong, flooded)
  expect(watch.takes().roundTrips).toBeGreaterThan(0)
})
