/** A sign-in pays for the proof of work before the Worker pays for a hash (T31), and only where the city asks for it. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import * as v from 'valibot'
import type { FlowKind } from '../../../contract/flow.ts'
import { proofOfWorkChallenge } from '../../../contract/proof-of-work.ts'
import { routesOf } from '../../../contract/routes.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { openWaryMunicipality, solved, waryMunicipality } from '../../support/proof-of-work.ts'
import { secondSite } from '../../support/second-municipality.ts'
import { countHashes, Watch } from '../../support/spies.ts'
import { says, watchedEnv } from '../../support/watched-env.ts'

const { slug } = waryMunicipality.public
const watch = new Watch()
const hashes = countHashes()
const client = () => new Citizen(watch.environment, slug, secondSite)

beforeAll(openWaryMunicipality)

beforeEach(async () => {
  await freshDatabase()
  watch.takes()
  hashes.takes()
})

const answer = { identifier: 'vecina@example.com', password: 'cuatro palabras que nadie junta' }

const asks = (kind: string, citizen = client()) =>
  citizen.sends(routesOf(slug).proofOfWork(kind as FlowKind), { method: 'GET' })

const solution = async (kind: FlowKind) =>
  (await solved(v.parse(proofOfWorkChallenge, JSON.parse((await asks(kind)).text)))).solution

const signsIn = (human?: string): Promise<Answered> =>
  client().begins('login', answer, { body: { answer, ...(human !== undefined && { human }) } })

test('a solved check lets the password be judged, once', async () => {
  const human = await solution('login')
  expect((await signsIn(human)).body.code).toBe('wrong_credentials')
  expect(hashes.takes()).toBe(1)
  expect((await signsIn(human)).body.code).toBe('human_check_failed')
  expect(hashes.takes()).toBe(0)
})

test('fifty sign-ins at once with one solution cost one hash', async () => {
  const human = await solution('login')
  const answers = await Promise.all(Array.from({ length: 50 }, () => signsIn(human)))
  const codes = answers.map(({ status, body }) => `${status} ${body.code}`).toSorted()
  expect(codes).toEqual([
    '401 wrong_credentials',
    ...Array<string>(49).fill('403 human_check_failed'),
  ])
  expect(hashes.takes()).toBe(1)
})

test('three hundred sign-ins without a solution cost no hash and no journey to the database', async () => {
  const foreign = await solution('recover')
  watch.takes()
  for (const human of [undefined, '', 'x'.repeat(4096), foreign])
    for (let attempt = 0; attempt < 75; attempt++)
      expect((await signsIn(human)).body.code).toBe('human_check_failed')
  expect(hashes.takes()).toBe(0)
  expect(watch.takes().roundTrips).toBe(0)
})

test('a solution that is too long to be one is refused by its shape', async () => {
  expect((await signsIn('x'.repeat(4097))).body.code).toBe('invalid_request')
})

test('a database that is down lets nobody pass', async () => {
  const human = await solution('login')
  const environment = watchedEnv(async (call, proceed) => {
    if (says(call, 'human_checks')) throw new Error('overloaded')
    return proceed()
  }, watch.environment)
  const refused = await new Citizen(environment, slug, secondSite).begins('login', answer, {
    body: { answer, human },
  })
  expect(refused.body.code).toBe('unavailable')
  expect(hashes.takes()).toBe(0)
})

test('a challenge is for one page: no cache keeps it, and the database only counts it', async () => {
  watch.takes()
  const given = await asks('login')
  expect(given.status).toBe(200)
  expect(given.headers.get('cache-control')).toBe('no-store')
  expect(given.headers.get('access-control-allow-origin')).toBe(secondSite)
  // One shows which keys the Worker holds, in front of a request's first batch; one counts.
  expect(watch.takes()).toMatchObject({ roundTrips: 1, statements: 2 })
  expect(watch.sql.at(-1)).toContain('INSERT INTO limits')
  expect((await asks('login')).text).not.toBe(given.text)
})

test('a page of another site is not given a challenge to read', async () => {
  const elsewhere = new Citizen(watch.environment, slug, 'https://evil.example')
  expect((await asks('login', elsewhere)).headers.get('access-control-allow-origin')).toBeNull()
})

for (const kind of ['find-user', 'nonsense', '__proto__'])
  test(`a flow that asks for no check has no challenge: ${kind}`, async () => {
    expect((await asks(kind)).body.code).toBe('not_found')
  })
