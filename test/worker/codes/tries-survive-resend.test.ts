/** T23: asking for another code gives no further guesses. They are counted by person, over all challenges and flows. */
import { beforeEach, expect, test } from 'vitest'
import { defaultLimits } from '../../../worker/municipalities/defaults.ts'
import { codeTo, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { comparisons, freshCity, recovering, rowsIn } from './ground.ts'

const email = 'ana@correo.example'
const { burst, refill } = defaultLimits.codeOfSubject

beforeEach(async () => {
  await freshCity()
  await registered(email)
})

/** Guesses until the code is dead or the guesser is refused; says why it ended. */
async function guesses(citizen: Citizen): Promise<string | undefined> {
  for (;;) {
    const { code } = (await citizen.answers({ code: '00000000' })).body
    if (code !== 'wrong_code') return code
  }
}

test('five wrong, another code, five wrong, and so on, ends at the limit of the account', async () => {
  const thief = await recovering(email)
  const compared = comparisons()
  const ends: (string | undefined)[] = []
  for (let round = 1; round <= 8; round += 1) {
    ends.push(await guesses(thief))
    await timePasses(30)
    expect((await thief.resends()).status).toBe(200)
  }
  expect(ends.slice(0, 3)).toEqual(['code_expired', 'too_many_attempts', 'too_many_attempts'])
  expect(ends.every((end) => end !== 'wrong_code')).toBe(true)
  // The refused answer after the fifth try of a challenge takes from the account as well, and compares nothing.
  expect(compared()).toBeGreaterThan(5)
  expect(compared()).toBeLessThanOrEqual(burst)
})

test('a new flow in another browser goes on counting where the first stopped', async () => {
  const compared = comparisons()
  for (let round = 1; round <= 6; round += 1) await guesses(await recovering(email))
  expect(compared()).toBeLessThanOrEqual(burst)
})

test(
  'in a day no more than twenty codes are compared, however many are asked for',
  { timeout: 60_000 },
  async () => {
    const compared = comparisons()
    const steps = 24
    for (let hour = 0; hour < steps; hour += 1) {
      await guesses(await recovering(email))
      await timePasses((24 * 60 * 60) / steps)
    }
    expect(compared()).toBeGreaterThanOrEqual(burst)
    expect(compared()).toBeLessThanOrEqual(20)
    expect(burst + (24 * 60 * 60) / refill).toBe(20)
  },
)

test('issuing takes nothing from the account, and gives nothing back', async () => {
  const [before] = [await rowsIn('limits')]
  const thief = await recovering(email)
  await guesses(thief)
  await guesses(await recovering(email))
  for (let n = 1; n <= 3; n += 1) await recovering(email)
  const answer = await thief.answers({ code: '00000000' })
  expect(answer.body.code).toBe('too_many_attempts')
  expect(before).toBeGreaterThan(0)
})

test('whoever waits long enough can use the right code after all', async () => {
  const thief = await recovering(email)
  for (let n = 1; n <= 2; n += 1) await guesses(await recovering(email))
  expect(await guesses(thief)).toBe('too_many_attempts')
  await timePasses(refill)
  const citizen = await recovering(email)
  expect((await citizen.answers({ code: await codeTo(email) })).body.at).toBe('new-password')
})

test('whoever has used up the tries of the account is told when there will be another', async () => {
  for (let n = 1; n <= 3; n += 1) await guesses(await recovering(email))
  const refused = await (await recovering(email)).answers({ code: '00000000' })
  expect(refused.body.code).toBe('too_many_attempts')
  expect(refused.body.retryAfter).toBeGreaterThan(0)
  expect(refused.body.retryAfter).toBeLessThanOrEqual(refill)
})

test('signing out, signing in and waiting for the cool-down reset nothing', async () => {
  const citizen = new Citizen()
  for (let n = 1; n <= 2; n += 1) await guesses(await recovering(email))
  await citizen.begins('login', { identifier: email, password: 'cuatro palabras que nadie junta' })
  await citizen.signsOut()
  await timePasses(30)
  expect(await guesses(await recovering(email))).toBe('too_many_attempts')
})
