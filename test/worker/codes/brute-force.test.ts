/** T19: a thousand guesses at once on one code. A try is taken before anything is compared, so five are compared. */
import { beforeEach, expect, test } from 'vitest'
import { triesOfChallenge } from '../../../worker/codes/codes.ts'
import { codeTo, person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { gate } from '../../support/gate.ts'
import { says, watchedEnv } from '../../support/watched-env.ts'
import { comparisons, elsewhere, freshCity, rowsIn, triesTaken, wrongCode } from './fixtures.ts'

const takesTry = '"attempts" = "challenges"."attempts" + 1'
const guesses = 1000

/** A thousand requests take their time where other tests run beside. */
const timeout = 60_000

beforeEach(freshCity)

async function registering() {
  const citizen = new Citizen()
  await citizen.begins('register', person('ana@correo.example'))
  return { citizen, code: await codeTo('ana@correo.example') }
}

/** Sends codes at once; counts how many were compared. */
async function sends(codes: readonly string[], from: (index: number) => Citizen) {
  const compared = comparisons()
  const answers = await Promise.all(codes.map((code, index) => from(index).answers({ code })))
  return { answers, compared: compared() }
}

const someCode = (right: string, count: number) =>
  Array.from({ length: count }, (_, index) => wrongCode(right, index + 1))

const accepted = ({ status }: { readonly status: number }) => status === 200

test(
  'of a thousand wrong codes at once five are compared, and then the right one is refused',
  { timeout },
  async () => {
    const { citizen, code } = await registering()
    const { answers, compared } = await sends(someCode(code, guesses), () => citizen)
    expect(compared).toBe(triesOfChallenge)
    expect(await triesTaken()).toEqual([triesOfChallenge])
    expect(answers.filter(({ body }) => body.code === 'wrong_code')).toHaveLength(triesOfChallenge)
    expect(answers.filter(accepted)).toHaveLength(0)

    const late = await sends([code], () => citizen)
    expect(late.answers[0]?.body.code).toBe('code_tries_used_up')
    await limitsRefill()
    const later = await sends([code], () => citizen)
    expect(later.answers[0]?.body.code).toBe('code_tries_used_up')
    expect([late.compared, later.compared]).toEqual([0, 0])
    expect(await rowsIn('accounts')).toBe(0)
    expect(await rowsIn('sessions')).toBe(0)
  },
)

test(
  'ten right codes among a thousand come to nothing when five wrong ones were there before',
  { timeout },
  async () => {
    const { citizen, code } = await registering()
    const spent = gate(triesOfChallenge)
    const first = elsewhere(
      citizen,
      watchedEnv(async (call, proceed) => {
        const done = await proceed()
        if (says(call, takesTry)) spent.arrive()
        return done
      }),
    )
    const after = elsewhere(
      citizen,
      watchedEnv(async (call, proceed) => {
        if (says(call, takesTry)) await spent.opened
        return proceed()
      }),
    )
    const codes = [...Array<string>(10).fill(code), ...someCode(code, guesses - 10)]
    const { answers, compared } = await sends(codes, (index) => (index < 10 ? after : first))
    expect(compared).toBe(triesOfChallenge)
    expect(answers.filter(accepted)).toHaveLength(0)
    expect(await rowsIn('accounts')).toBe(0)
    expect(await rowsIn('sessions')).toBe(0)
  },
)

test(
  'guesses at the code of a recovery leave the password and its sessions as they were',
  { timeout },
  async () => {
    const { citizen, code } = await registering()
    await citizen.answers({ code })
    await limitsRefill()
    const thief = new Citizen()
    await thief.begins('recover', { identifier: 'ana@correo.example' })
    const right = await codeTo('ana@correo.example')
    const { answers, compared } = await sends(someCode(right, 100), () => thief)
    expect(compared).toBe(triesOfChallenge)
    expect(answers.filter(accepted)).toHaveLength(0)
    expect(await rowsIn('accounts', 'password_changed_at = created_at')).toBe(1)
    expect((await citizen.refreshes()).status).toBe(200)
  },
)
