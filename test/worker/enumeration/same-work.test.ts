/** Whoever holds a watch learns nothing either: the same work for an account that exists and one that does not (T12). */
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { cedula, password, person, registered } from '../../support/accounts.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { countHashes, Watch, type Tally } from '../../support/spies.ts'
import { anotherPassword } from './twins.ts'

type Work = Tally & { readonly hashes: number }

const known = 'known-one@example.com'
const unknown = 'stranger1@example.com'

const watch = new Watch()
const hashes = countHashes()
const figures: (readonly (string | number)[])[] = [
  ['what', 'argon2', 'D1 round trips', 'D1 statements', 'KV', 'queue'],
]

beforeAll(async () => {
  await freshDatabase()
  await registered(known, { document: cedula })
})

beforeEach(() => env.DB.prepare('DELETE FROM limits').run())

// The figures are kept in the output of the run, where a change of them is seen.
afterAll(() => {
  const line = ([what = '', ...numbers]: readonly (string | number)[]) =>
    String(what).padEnd(32) + numbers.map((number) => String(number).padStart(16)).join('')
  console.log(`\n${figures.map(line).join('\n')}\n`)
})

/** What one act costs; what comes before it is not counted. */
async function workOf(
  act: (citizen: Citizen) => Promise<unknown>,
  before: (citizen: Citizen) => Promise<unknown> = async () => undefined,
): Promise<Work> {
  const citizen = new Citizen(watch.environment)
  await before(citizen)
  watch.takes()
  hashes.takes()
  await act(citizen)
  return { hashes: hashes.takes(), ...watch.takes() }
}

function noted(what: string, { hashes: argon2, roundTrips, statements, kv, queue }: Work): void {
  figures.push([what, argon2, roundTrips, statements, kv.length, queue.length])
}

/** All of them cost the same, and something. */
function expectSameWork(what: string, first: Work, ...others: readonly Work[]): void {
  for (const other of others) expect(other, what).toEqual(first)
  expect(first.roundTrips).toBeGreaterThan(0)
  noted(what, first)
}

const signsIn = (identifier: string, typed: string) => (citizen: Citizen) =>
  citizen.begins('login', { identifier, password: typed })

const asks = (identifier: string) => (citizen: Citizen) => citizen.begins('recover', { identifier })

const tries = (citizen: Citizen) => citizen.answers({ code: '00000000' })

test('a sign-in costs one hash and two round trips', async () => {
  const work = await workOf(signsIn(known, password))
  expect(work.hashes).toBe(1)
  expect(work.roundTrips).toBeLessThanOrEqual(2)
  expect([work.kv, work.queue]).toEqual([[], []])
  noted('sign-in', work)
})

test('a sign-in that is refused costs the same for everybody, and one hash', async () => {
  const wrong = await workOf(signsIn(known, anotherPassword))
  const byDocument = await workOf(signsIn(cedula, anotherPassword))
  const nobody = await workOf(signsIn(unknown, anotherPassword))
  const noDocument = await workOf(signsIn('0104662689', anotherPassword))
  expectSameWork('sign-in refused', wrong, byDocument, nobody, noDocument)
  expect(wrong.hashes).toBe(1)
})

test('a recovery begins at the same cost for everybody', async () => {
  const [one, nobody] = [await workOf(asks(known)), await workOf(asks(unknown))]
  expectSameWork('recover begins', one, nobody, await workOf(asks(cedula)))
  expect([one.hashes, one.kv, one.queue]).toEqual([0, ['put'], ['sendBatch']])
})

test('a message is sent again at the same cost for everybody', async () => {
  const waits = (identifier: string) => async (citizen: Citizen) => {
    await asks(identifier)(citizen)
    await timePasses(31)
  }
  const again = (citizen: Citizen) => citizen.resends()
  const one = await workOf(again, waits(known))
  expectSameWork('resend', one, await workOf(again, waits(unknown)))
  expect(one.queue).toEqual(['sendBatch'])
})

test('a message that the limits hold back costs what a message that is sent costs', async () => {
  const sent = await workOf(asks(known))
  for (let n = 0; n < 3; n++) await asks(known)(new Citizen())
  const heldBack = await workOf(asks(known))
  expectSameWork('recover begins, over the limit', sent, heldBack)
})

test('a message sent again over the limits costs the same for everybody', async () => {
  const again = (citizen: Citizen) => citizen.resends()
  const over = (identifier: string) =>
    workOf(again, async (citizen) => {
      for (let n = 0; n < 4; n++) await asks(identifier)(citizen)
      await timePasses(31)
    })
  // What was held back is made anew, which is one statement more than to send again what has gone.
  expectSameWork('resend, over the limit', await over(known), await over(unknown))
})

test('a wrong code costs the same for everybody', async () => {
  const one = await workOf(tries, asks(known))
  expectSameWork('wrong code', one, await workOf(tries, asks(unknown)))
  expect(one.hashes).toBe(0)
})

const registers =
  (email: string, over: Readonly<Record<string, string>> = {}) =>
  (citizen: Citizen) =>
    citizen.begins('register', person(email, over))

test('a registration begins at the same cost for a new address, a taken one and a taken document', async () => {
  const fresh = await workOf(registers(unknown))
  const taken = await workOf(registers(known))
  const takenDocument = await workOf(registers('stranger2@example.com', { document: cedula }))
  expectSameWork('register begins', fresh, taken, takenDocument)
  expect([fresh.hashes, fresh.kv, fresh.queue]).toEqual([1, ['put'], ['sendBatch']])
})

test('a wrong code of a registration costs the same for a new address, a taken one and a taken document', async () => {
  const fresh = await workOf(tries, registers('stranger3@example.com'))
  const taken = await workOf(tries, registers(known))
  const takenDocument = await workOf(
    tries,
    registers('stranger4@example.com', { document: cedula }),
  )
  expectSameWork('register, wrong code', fresh, taken, takenDocument)
})
