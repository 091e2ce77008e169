/** Whoever holds a watch learns nothing either: the same work for an account that exists and one that does not (T12). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { days } from '../../../contract/units.ts'
import { settled } from '../../../worker/flows/completions/completion.ts'
import { Citizen } from '../../support/citizen.ts'
import { cedula, password, person, registered } from '../../support/accounts.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { countHashes, Watch, type Tally } from '../../support/spies.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { solved } from '../../support/solved.ts'
import { freshCities, limit } from '../budget/fixtures.ts'
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
  await freshCities()
  await registered(known, { document: cedula })
})

beforeEach(limitsRefill)

// The figures are kept in the output of the run, where a change of them is seen.
afterAll(() => {
  const line = ([what = '', ...numbers]: readonly (string | number)[]) =>
    String(what).padEnd(32) + numbers.map((number) => String(number).padStart(16)).join('')
  console.log(`\n${figures.map(line).join('\n')}\n`)
})

const messagesTo = async (address: string) => (await mailTo(address)).length

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

/** What one mailbox may have is spent under a document, with which the address may or may not be one account's. */
async function spentBy(document: string): Promise<void> {
  await limitsRefill()
  limit('demo', { messageToMailbox: { burst: 2, refill: days(1) } })
  for (let n = 0; n < 3; n++) await asks(document)(new Citizen())
}

test('a message that is held back costs what a message that is sent costs, whichever names are one account’s', async () => {
  const sent = await workOf(asks(known))
  const nobody = await workOf(asks(unknown))
  const written = await messagesTo(known)
  await spentBy(cedula)
  const heldBack = await workOf(asks(known))
  expect(await messagesTo(known), 'two under the document, and none under the address').toBe(
    written + 2,
  )
  await spentBy(cedula)
  const meetsNobody = await workOf(asks(unknown))
  expectSameWork('recover begins, held back or not', sent, nobody, heldBack, meetsNobody)
})

test('a message sent again costs the same for everybody, however much of the limits is left', async () => {
  const again = (citizen: Citizen) => citizen.resends()
  const after = (before: () => Promise<unknown>, identifier: string) =>
    workOf(again, async (citizen) => {
      await before()
      await asks(identifier)(citizen)
      await timePasses(31)
    })
  const nothing = () => Promise.resolve()
  const works = [
    await after(nothing, known),
    await after(nothing, unknown),
    await after(() => spentBy(cedula), known),
    await after(() => spentBy(cedula), unknown),
    await after(() => spentBy('0104662689'), known),
  ] as const
  expectSameWork('resend, held back or not', ...works)
})

test('what costs work costs the same to everybody before it is done, and after', async () => {
  const asksOften = (identifier: string) => async () => {
    await limitsRefill()
    for (let n = 0; n < 3; n++) await asks(identifier)(new Citizen())
  }
  const unpaid = async (identifier: string) => workOf(asks(identifier), asksOften(identifier))
  expectSameWork('recover begins, unpaid', await unpaid(known), await unpaid(unknown))
  const paid = async (identifier: string) => {
    const { body } = await new Citizen().begins('recover', { identifier })
    const { solution } = await solved(settled(body.challenge))
    return workOf((citizen) =>
      citizen.begins('recover', {}, { body: { answer: { identifier }, human: solution } }),
    )
  }
  await asksOften(known)()
  await asksOften(unknown)()
  for (let n = 0; n < 3; n++) await asks(known)(new Citizen())
  expectSameWork('recover begins, paid', await paid(known), await paid(unknown))
})

test('a recovery on a browser that the account has been used on costs what it costs elsewhere', async () => {
  const elsewhere = await workOf(asks(known))
  const used = async (citizen: Citizen) => {
    await signsIn(known, password)(citizen)
    await citizen.signsOut()
    citizen.accessToken = ''
  }
  const home = await workOf(asks(known), used)
  const otherNames = await workOf(asks(unknown), used)
  expectSameWork('recover begins, known device', elsewhere, home, otherNames)
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
