/** Limits are met by everybody at the same try, whether or not there is an account (T13). */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { defaultLimits } from '../../../worker/limits/limits.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { cedula, registered } from '../../support/accounts.ts'
import { freshDatabase, limitsRefill } from '../../support/database.ts'
import { anotherPassword } from './twins.ts'

const known = 'known-one@example.com'
const unknown = 'stranger1@example.com'

beforeAll(async () => {
  await freshDatabase()
  await registered(known, { document: cedula })
})

beforeEach(limitsRefill)

const { burst } = defaultLimits.signInFromSource

const responseOf = ({ status, body }: Answered) => [status, body.code, body.challenge?.keys]

/** Tries of two people in turn, each answered alike; the wait is counted by D1's clock, so it may differ by a tick. */
async function expectSameCourse(
  tries: number,
  act: (identifier: string) => Promise<Answered>,
): Promise<readonly number[]> {
  const course: number[] = []
  for (let n = 0; n < tries; n++) {
    const [one, other] = [await act(known), await act(unknown)]
    expect(responseOf(one), `try ${n + 1}`).toEqual(responseOf(other))
    expect(Math.abs((one.body.retryAfter ?? 0) - (other.body.retryAfter ?? 0))).toBeLessThan(3)
    course.push(one.status)
  }
  return course
}

test('sign-ins of one identifier are counted the same whether or not it has an account', async () => {
  const course = await expectSameCourse(burst + 10, (identifier) =>
    new Citizen().begins('login', { identifier, password: anotherPassword }),
  )
  expect(course).toEqual([...Array<number>(burst).fill(401), ...Array<number>(10).fill(429)])
})

test('codes are compared as often for somebody who has no account: five of each challenge', async () => {
  const browsers = new Map([
    [known, new Citizen()],
    [unknown, new Citizen()],
  ])
  const of = (identifier: string) => browsers.get(identifier) ?? new Citizen()
  const course: (string | undefined)[] = []
  for (let challenge = 0; challenge < 3; challenge++) {
    await expectSameCourse(1, (identifier) => of(identifier).begins('recover', { identifier }))
    await expectSameCourse(7, async (identifier) => {
      const answered = await of(identifier).answers({ code: '00000000' })
      course.push(answered.body.code)
      return answered
    })
  }
  const ofOne = [
    ...Array<string>(10).fill('wrong_code'),
    ...Array<string>(4).fill('code_tries_used_up'),
  ]
  expect(course).toEqual([...ofOne, ...ofOne, ...ofOne])
})

test('messages to one address cost work at the same time, whether or not it has an account', async () => {
  const course = await expectSameCourse(5, (identifier) =>
    new Citizen().begins('recover', { identifier }),
  )
  expect(course).toEqual([200, 200, 200, 429, 429])
})
