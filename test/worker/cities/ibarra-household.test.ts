/** Whoever registers what somebody else has asked for too takes nothing from them: the first to confirm has it. */
import { beforeEach, expect, test } from 'vitest'
import { limitsRefill } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { at, begins, freshCities, newCedulaEc, newEmail, rows } from './fixtures.ts'
import { asksForKey, data, entersFirst, password, questions } from './ibarra.ts'

beforeEach(freshCities)

const account = async (citizen: ReturnType<typeof at>) =>
  (await citizen.sends('/ibarra/account', { method: 'GET' })).text

test('two of one household register with one address: the first to enter has it, whole, and the other is told why not', async () => {
  const email = newEmail()
  const [one, other] = [newCedulaEc(), newCedulaEc()]
  const [first, second] = [
    await asksForKey({ document: one, email }),
    await asksForKey({ document: other, email }),
  ]
  const citizen = at('ibarra')
  expect((await entersFirst(citizen, one, first)).body.outcome).toBe('signed_in')
  expect(await account(citizen)).toContain(email)
  const late = await at('ibarra').begins('login', { user: other, password: second })
  expect(late.body.code).toBe('registration_overtaken')

  await limitsRefill()
  await begins(at('ibarra'), 'recover', { user: one })
  expect((await mailTo(email))[0]?.text).toContain('RESTABLECER')
})

test('who stands at the choice of a password ends well, whoever registers the same number meanwhile', async () => {
  const document = newCedulaEc()
  const victim = at('ibarra')
  const temporary = await asksForKey({ document, email: newEmail() })
  await victim.begins('login', { user: document, password: temporary })
  await asksForKey({ document, email: newEmail() })
  await victim.answers({ password, repeated: password })
  await victim.answers(questions)
  expect((await victim.answers({ responsibility: 'yes' })).body.outcome).toBe('signed_in')
  expect(await account(victim)).toContain(document)
  const again = await victim.begins('login', { user: document, password })
  expect(again.body.outcome).toBe('signed_in')
})

test('who is overtaken at the last screen is told to begin again, and is not signed in', async () => {
  const document = newCedulaEc()
  const temporary = await asksForKey({ document, email: newEmail() })
  const slow = at('ibarra')
  await slow.begins('login', { user: document, password: temporary })
  await slow.answers({ password, repeated: password })
  await slow.answers(questions)
  const other = await asksForKey({ document, email: newEmail() })
  expect((await entersFirst(at('ibarra'), document, other)).body.outcome).toBe('signed_in')
  const late = await slow.answers({ responsibility: 'yes' })
  expect(late.body.code).toBe('registration_overtaken')
  expect(slow.accessToken).toBe('')
  expect(await rows('sessions')).toBe(1)
})

test('however often a number is registered again, its first registration still opens', async () => {
  const document = newCedulaEc()
  const temporary = await asksForKey({ document, email: newEmail() })
  for (let n = 0; n < 5; n++) {
    const stranger = at('ibarra')
    await begins(stranger, 'register', { document })
    await stranger.answers(data(newEmail()))
    await limitsRefill()
  }
  expect((await entersFirst(at('ibarra'), document, temporary)).body.outcome).toBe('signed_in')
})
