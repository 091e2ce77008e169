/** T20: one right code sent many times at once has one effect. All wait, after the comparison, until all are there. */
import { beforeEach, expect, test } from 'vitest'
import { person, codeTo } from '../../support/accounts.ts'
import { Citizen, newOperation } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { gate } from '../../support/gate.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { isLong, runs } from '../../support/runs.ts'
import { says, watchedEnv } from '../../support/watched-env.ts'
import { triesOfChallenge } from '../../../worker/codes/codes.ts'
import {
  audited,
  elsewhere,
  freshCity,
  inhabitant,
  recovering,
  rowsIn,
  triesTaken,
} from './fixtures.ts'

beforeEach(freshCity)

const consumes = 'set "consumed_at"'

async function registering(email: string) {
  const citizen = new Citizen()
  await citizen.begins('register', person(email))
  return { citizen, code: await codeTo(email) }
}

/** Sends the right code `times` at once; nobody commits before `tries` have compared. */
async function race(citizen: Citizen, code: string, operations: readonly string[]) {
  const compared = gate(Math.min(operations.length, triesOfChallenge))
  const held = watchedEnv(async (call, proceed) => {
    if (says(call, consumes)) await compared.pass()
    return proceed()
  })
  const answers = await Promise.all(
    operations.map((operation) => elsewhere(citizen, held).answers({ code }, { operation })),
  )
  return { answers, compared: compared.arrived }
}

const operations = (count: number) => Array.from({ length: count }, newOperation)

test('of fifty equal submissions of the right code one registers', async () => {
  const { citizen, code } = await registering('ana@correo.example')
  const { answers, compared } = await race(citizen, code, operations(50))
  expect(compared).toBe(triesOfChallenge)
  expect(await triesTaken()).toEqual([triesOfChallenge])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await rowsIn('accounts')).toBe(1)
  expect(await rowsIn('identifiers')).toBe(1)
  expect(await rowsIn('sessions')).toBe(1)
  expect(await audited('registered')).toBe(1)
  expect(await mailTo('ana@correo.example')).toHaveLength(2)
})

test(
  'of two submissions of the right code one registers, however often it is tried',
  { timeout: isLong ? 3_600_000 : 60_000 },
  async () => {
    for (let round = 1; round <= runs(25, 500); round += 1) {
      await limitsRefill()
      const email = `ana${round}@correo.example`
      const { citizen, code } = await registering(email)
      const { answers } = await race(citizen, code, operations(2))
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
      expect(await rowsIn('accounts')).toBe(round)
      expect(await rowsIn('sessions')).toBe(round)
    }
  },
)

test('the same attempt sent twice at once is answered twice with the same session', async () => {
  const { citizen, code } = await registering('ana@correo.example')
  const operation = newOperation()
  const { answers } = await race(citizen, code, Array<string>(triesOfChallenge).fill(operation))
  expect(answers.map(({ status }) => status)).toEqual(Array(triesOfChallenge).fill(200))
  expect(new Set(answers.map(({ headers }) => headers.get('set-cookie'))).size).toBe(1)
  expect(await rowsIn('accounts')).toBe(1)
  expect(await rowsIn('sessions')).toBe(1)
  expect(await mailTo('ana@correo.example')).toHaveLength(2)
})

test('of fifty equal submissions of the right code of a recovery one proves the address', async () => {
  await inhabitant('ana@correo.example')
  const citizen = await recovering('ana@correo.example')
  const code = await codeTo('ana@correo.example')
  const { answers, compared } = await race(citizen, code, operations(50))
  expect(compared).toBe(triesOfChallenge)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await rowsIn('flows', 'version > 2')).toBe(0)
})

test('of two recoveries that use two codes of one person at once, each proves its own, and one sets a password', async () => {
  await inhabitant('ana@correo.example')
  const both = [new Citizen(), new Citizen()]
  for (const citizen of both) {
    await recovering('ana@correo.example', citizen)
    await citizen.answers({ code: await codeTo('ana@correo.example') })
  }
  const set = gate(2)
  const held = watchedEnv(async (call, proceed) => {
    if (says(call, 'update "accounts"')) await set.pass()
    return proceed()
  })
  const answers = await Promise.all(
    both.map((citizen, n) =>
      elsewhere(citizen, held).answers({ password: `otra frase que nadie adivina ${n}` }),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await audited('recovered')).toBe(1)
  expect(await rowsIn('outbox', 'flow IS NULL')).toBe(1)
})
