/** Asking for the code again: when it may be asked for, what is sent, and what is not. */
import { beforeEach, expect, test } from 'vitest'
import { hours } from '../../../contract/units.ts'
import { codeTo, person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { deliverAll, mailTo } from '../../support/delivered-messages.ts'
import { freshCities, limit } from '../budget/fixtures.ts'
import { inhabitant, recovering, rowsIn, triesTaken, wrongCode } from '../codes/fixtures.ts'

const ana = 'ana@correo.example'

beforeEach(freshCities)

/** A countdown, as far as a test can know it: the next full ten seconds. */
const about = (seconds: unknown) => Math.ceil(Number(seconds) / 10) * 10

const steady = (_key: string, value: unknown) =>
  typeof value === 'number' && value <= 600 ? about(value) : value

const registering = async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  return citizen
}

test('within half a minute it is too soon, and the answer says how long to wait', async () => {
  const citizen = await registering()
  const early = await citizen.resends()
  expect([early.status, early.body.code]).toEqual([429, 'too_soon'])
  expect(early.body.retryAfter).toBeGreaterThan(0)
  expect(early.body.retryAfter).toBeLessThanOrEqual(30)
  expect(early.headers.get('retry-after')).toBe(String(early.body.retryAfter))
  await timePasses(early.body.retryAfter ?? 0)
  const screen = await citizen.resends()
  expect(screen.body.at).toBe('verify-code')
  expect(about(screen.body.view?.['resendIn'])).toBe(30)
})

test('while a code lives, the second message carries the same one', async () => {
  const citizen = await registering()
  const first = await codeTo(ana)
  await timePasses(30)
  await citizen.resends()
  const codes = (await mailTo(ana)).map(({ code }) => code)
  expect(codes).toEqual([first, first])
  expect(await rowsIn('challenges', 'consumed_at IS NULL'), 'no other code works').toBe(1)
  expect((await citizen.answers({ code: first })).body.outcome).toBe('registered')
})

test('after its life, or its tries, a new code is sent and the old one stays dead', async () => {
  const citizen = await registering()
  const first = await codeTo(ana)
  for (let n = 1; n <= 5; n += 1) await citizen.answers({ code: wrongCode(first, n) })
  await timePasses(30)
  await citizen.resends()
  const second = await codeTo(ana)
  expect(await triesTaken()).toEqual([5, 0])
  if (first !== second)
    expect((await citizen.answers({ code: first })).body.code).toBe('wrong_code')
  expect((await citizen.answers({ code: second })).body.outcome).toBe('registered')
})

test('two tabs that ask again at once send one message', async () => {
  const citizen = await registering()
  await timePasses(30)
  const answers = await Promise.all([citizen.resends(), citizen.resends()])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 429])
  expect(await mailTo(ana)).toHaveLength(2)
})

test('three messages to one address within ten minutes are sent, and more cost work', async () => {
  await inhabitant(ana)
  const codes: (string | undefined)[] = []
  for (let n = 1; n <= 6; n += 1) {
    const { body } = await new Citizen().begins('recover', { identifier: ana })
    codes.push(body.at ?? body.code)
  }
  expect(codes).toEqual([
    ...Array<string>(3).fill('verify-code'),
    ...Array<string>(3).fill('proof_of_work_required'),
  ])
  expect(await mailTo(ana)).toHaveLength(3)
})

test('a resend that is held back for what other names have used up is answered like one that was sent', async () => {
  limit('demo', { messageToMailbox: { burst: 2, refill: hours(9) } })
  const citizen = await registering()
  const seen: unknown[] = []
  for (let n = 1; n <= 2; n += 1) {
    await timePasses(30)
    const { status, body } = await citizen.resends()
    seen.push([status, body.at, body.view?.['resendIn'], Object.keys(body.view ?? {})])
  }
  expect(new Set(seen.map((one) => JSON.stringify(one, steady))).size).toBe(1)
  expect(await mailTo(ana)).toHaveLength(2)
})

test('six messages to one address within hours are sent for nothing, however patiently they are asked for', async () => {
  await inhabitant(ana)
  for (let n = 1; n <= 16; n += 1) {
    await deliverAll()
    await new Citizen().begins('recover', { identifier: ana })
    await timePasses(300)
  }
  expect(await mailTo(ana)).toHaveLength(6)
})

test('an address with no account has the same cool-down and the same screens', async () => {
  await inhabitant(ana)
  const transcript = async (email: string) => {
    const citizen = await recovering(email)
    const answers = [await citizen.resends(), await citizen.answers({ code: '00000000' })]
    await timePasses(30)
    answers.push(await citizen.resends(), await citizen.reloads())
    return answers.map(({ status, body: { requestId: _id, flow: _flow, ...rest } }) =>
      JSON.stringify([status, rest], steady).replaceAll(email, 'typed'),
    )
  }
  expect(await transcript('nadie@correo.example')).toEqual(await transcript(ana))
})
