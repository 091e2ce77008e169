/** Ibarra's recovery wants user and code together, in the order of its screens, and tells nobody who has an account. */
import { beforeEach, expect, test } from 'vitest'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { at, begins, freshCities, newCedulaEc, newestTo } from './fixtures.ts'
import { resident, settled, type Resident } from './ibarra.ts'
import { hide } from '../enumeration/transcript.ts'

beforeEach(freshCities)

const fresh = { password: 'luna nueva 88', repeated: 'luna nueva 88' }

async function recovering(person: Resident) {
  await limitsRefill()
  const citizen = at('ibarra')
  const screen = await begins(citizen, 'recover', { user: person.document })
  return { citizen, screen }
}

const letterTo = ({ email }: Resident) => newestTo(email, /RESTABLECER/)

test('an unknown user is shown the same screen, and no code proves anything for them', async () => {
  const person = resident()
  await settled(person)
  const { screen } = await recovering(person)
  const nobody = await recovering({ document: newCedulaEc(), email: '' })
  expect(hide(nobody.screen.text)).toBe(hide(screen.text))
  const { code = '' } = await letterTo(person)
  const tried = await nobody.citizen.answers({ user: person.document, code })
  expect(tried.body.code).toBe('wrong_code')
})

test('the right code with another user is refused, and a changed user in mid-flow changes nothing', async () => {
  const [person, other] = [resident(), resident()]
  await settled(person)
  await settled(other)
  const { citizen } = await recovering(person)
  const { code = '' } = await letterTo(person)
  expect((await citizen.answers({ user: other.document, code })).body.code).toBe('wrong_code')
  expect((await citizen.answers({ user: person.document, code })).body.at).toBe('new-password')
  const changed = await citizen.answers({ ...fresh, user: other.document })
  expect(changed.body.code).toBe('invalid_request')
})

test('the link alone proves nothing: it leads to where the code is asked', async () => {
  const person = resident()
  await settled(person)
  await recovering(person)
  const { link = '' } = await letterTo(person)
  const elsewhere = at('ibarra')
  expect((await elsewhere.follows(link)).body.at).toBe('code')
  const skipped = Object.assign(elsewhere, { at: 'new-password' })
  expect((await skipped.answers(fresh)).body.code).toBe('step_out_of_order')
})

test('a code is refused after its ten minutes, and used up by its use', async () => {
  const person = resident()
  await settled(person)
  const { citizen } = await recovering(person)
  const { code = '', link = '' } = await letterTo(person)
  await timePasses(601)
  expect((await citizen.answers({ user: person.document, code })).body.code).toBe('code_expired')
  expect((await at('ibarra').follows(link)).body.code).toBe('link_spent')

  await timePasses(3600)
  const later = await recovering(person)
  const next = await letterTo(person)
  await later.citizen.answers({ user: person.document, code: next.code ?? '' })
  await later.citizen.answers(fresh)
  expect((await at('ibarra').follows(next.link ?? '')).body.code).toBe('link_spent')
})
