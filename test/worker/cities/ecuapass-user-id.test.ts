/** A user ID is chosen and tells nothing of anybody: that one is taken is said at once, and of nothing else. */
import { beforeEach, expect, test } from 'vitest'
import { limitsRefill } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { at, begins, freshCities, newestTo } from './fixtures.ts'
import { approved, password, requestsUse, trader, type Trader } from './ecuapass.ts'

beforeEach(freshCities)

async function asks(asking: Trader) {
  const { companyRuc: _none, ...person } = asking
  const citizen = at('ecuapass')
  const screen = await begins(citizen, 'register', {
    ...person,
    givenNames: 'Paulina',
    familyNames: 'Ricaurte Mora',
    password,
    terms: 'yes',
    privacy: 'yes',
  })
  return { citizen, screen }
}

test('one that somebody has is refused beside its field, and nothing is sent', async () => {
  const one = trader()
  await approved(one)
  const other = { ...trader(), userId: one.userId.toUpperCase() }
  const { screen } = await asks(other)
  expect(screen.body).toMatchObject({
    code: 'invalid_answer',
    fields: { userId: 'user_id_taken' },
  })
  expect(await mailTo(other.email)).toEqual([])
  const chosen = { ...other, userId: `${one.userId}y` }
  expect((await asks(chosen)).screen.body.at).toBe('confirm')
})

test('a document and an address that somebody has stay untold', async () => {
  const one = trader()
  await requestsUse(one)
  for (const over of [{ identification: one.identification }, { email: one.email }]) {
    await limitsRefill()
    expect((await asks({ ...trader(), ...over })).screen.body.at).toBe('confirm')
  }
})

test('the list of users cannot be copied: few are told to one source without work, and nothing without the proof of work', async () => {
  const one = trader()
  await approved(one)
  const machine = await at('ecuapass').begins('register', { userId: one.userId })
  expect(machine.body.code).not.toBe('user_id_taken')
  for (let n = 0; n < 5; n++)
    expect((await asks({ ...trader(), userId: one.userId })).screen.body.code).toBe(
      'invalid_answer',
    )
  // The work of the screen's own check pays for some more; after that it grows.
  const codes = new Set<string | undefined>()
  for (let n = 0; n < 12; n++)
    codes.add((await asks({ ...trader(), userId: one.userId })).screen.body.code)
  expect([...codes]).toEqual(['invalid_answer', 'proof_of_work_required'])
  expect((await asks(trader())).screen.body.at).toBe('confirm')
})

test('of two who choose it at once, the second to confirm is told to choose another', async () => {
  const one = trader()
  const other = { ...trader(), userId: one.userId }
  const [first, second] = [await asks(one), await asks(other)]
  const codes = [one, other].map(async ({ email }) => (await newestTo(email, /\d{8}/)).code ?? '')
  const [code = '', late = ''] = await Promise.all(codes)
  expect((await first.citizen.answers({ code })).body.outcome).toBe('awaiting_approval')
  const refused = await second.citizen.answers({ code: late })
  expect([refused.status, refused.body.code]).toEqual([409, 'user_id_taken'])
})
