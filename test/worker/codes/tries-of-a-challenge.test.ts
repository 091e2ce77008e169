/**
 * T23: asking for another code gives another five guesses, and nothing else does; what bounds guessing is how many
 * messages go, for a code whose message was held back cannot be met. Nobody's guesses are the owner's.
 */
import { beforeEach, expect, test } from 'vitest'
import { triesOfChallenge } from '../../../worker/codes/codes.ts'
import { codeTo, linkTo, person, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { exhaustMailboxes, freshCities } from '../budget/fixtures.ts'
import { comparisons, recovering, rowsIn, decryptedCode } from './fixtures.ts'

const email = 'ana@correo.example'

beforeEach(async () => {
  await freshCities()
  await registered(email)
})

/** Guesses until the code is dead or the guesser is refused; says why it ended. */
async function guesses(citizen: Citizen): Promise<string | undefined> {
  for (;;) {
    const { code } = (await citizen.answers({ code: '00000000' })).body
    if (code !== 'wrong_code') return code
  }
}

test('each code is compared five times, and signing out or waiting gives no sixth', async () => {
  const thief = await recovering(email)
  const compared = comparisons()
  expect(await guesses(thief)).toBe('code_tries_used_up')
  expect(compared()).toBe(triesOfChallenge)
  const citizen = new Citizen()
  await citizen.begins('login', { identifier: email, password: 'cuatro palabras que nadie junta' })
  await citizen.signsOut()
  await timePasses(30)
  const later = comparisons()
  expect(await guesses(thief)).toBe('code_tries_used_up')
  expect(later()).toBe(0)
})

test('whatever strangers guess, in however many flows, the owner’s code and link work at once', async () => {
  const owner = await recovering(email)
  const code = await codeTo(email)
  const link = await linkTo(email)
  for (let n = 1; n <= 6; n += 1) {
    await limitsRefill()
    await guesses(await recovering(email))
  }
  expect((await new Citizen().follows(link)).body.at).toBe('new-password')
  expect((await owner.answers({ code })).body.at).toBe('new-password')
})

test('whatever strangers guess on somebody’s address beforehand, the owner can register it', async () => {
  const owner = 'nueva@correo.example'
  for (let n = 1; n <= 2; n += 1) {
    const stranger = new Citizen()
    await stranger.begins('register', person(owner))
    expect(await guesses(stranger)).toBe('code_tries_used_up')
  }
  const citizen = new Citizen()
  await citizen.begins('register', person(owner))
  expect((await citizen.answers({ code: await codeTo(owner) })).body.outcome).toBe('registered')
})

test('a citizen whose own guesses have killed the code still has the link', async () => {
  const citizen = await recovering(email)
  const link = await linkTo(email)
  expect(await guesses(citizen)).toBe('code_tries_used_up')
  expect((await citizen.follows(link)).body.at).toBe('new-password')
})

test('the right code is refused where its message was held back, even the fifth that is tried', async () => {
  const before = (await mailTo(email)).length
  await exhaustMailboxes()
  const held = await recovering(email)
  const heldBack = await decryptedCode(held.flow)
  expect((await mailTo(email)).length, 'it did not go').toBe(before)
  expect(heldBack).toMatch(/^\d{8}$/)
  expect((await held.answers({ code: heldBack })).body.code).toBe('wrong_code')
  expect(await rowsIn('challenges', "consumed_at IS NOT NULL AND purpose LIKE 'recover%'")).toBe(0)
})
