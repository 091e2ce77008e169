/** León offers the same ways to recover to whoever types a CURP, and shows nothing of anybody's contacts. */
import { beforeEach, expect, test } from 'vitest'
import { mailTo } from '../../support/delivered-messages.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { at, begins, freshCities, newCurp, newestTo } from './fixtures.ts'
import { dialled, linkTo, neighbour, settled, settledWithPhone } from './leon.ts'
import { hide } from '../enumeration/transcript.ts'

beforeEach(freshCities)

const recovery = (curp: string) => ({ personKind: 'fisica', curp })
const next = { password: 'Horma nueva 5?', repeated: 'Horma nueva 5?' }

async function recovering(curp: string) {
  await limitsRefill()
  const citizen = at('leon')
  const screen = await begins(citizen, 'recover', recovery(curp))
  return { citizen, screen, contacts: screen.body.view?.['contacts'] }
}

test('the day somebody registers, what is offered for their CURP stays as it was', async () => {
  const person = neighbour()
  const before = (await recovering(person.curp)).contacts
  await settled(person)
  expect((await recovering(person.curp)).contacts).toEqual(before)
  expect((await recovering(newCurp())).contacts).toEqual(before)
  expect(before).toEqual([
    { id: 'email1', channel: 'email' },
    { id: 'sms2', channel: 'sms' },
  ])
})

for (const channel of ['email1', 'sms2'] as const)
  test(`a choice of ${channel} is answered the same for known and unknown`, async () => {
    const person = neighbour()
    await settled(person)
    const said: string[] = []
    for (const curp of [person.curp, newCurp()]) {
      const { citizen } = await recovering(curp)
      const { text } = await citizen.answers({ contact: channel })
      said.push(hide(text).replace(/"to":"[^"]*"/, ''))
    }
    expect(said[1]).toBe(said[0])
  })

test('a contact that was not offered is refused, and nothing is sent', async () => {
  const person = neighbour()
  await settled(person)
  const before = (await mailTo(person.email)).length
  const { citizen } = await recovering(person.curp)
  expect((await citizen.answers({ contact: 'ladron@correo.example' })).body.code).toBe(
    'invalid_answer',
  )
  expect(await mailTo(person.email)).toHaveLength(before)
})

test('after the link, an address that is not the one on record sets no password', async () => {
  const person = neighbour()
  await settled(person)
  const { citizen } = await recovering(person.curp)
  await citizen.answers({ contact: 'email1' })
  const link = await linkTo(person.email, /citizen-recover/)
  expect((await citizen.follows(link)).body.at).toBe('new-password')
  const wrong = await citizen.answers({ ...next, email: 'otra@correo.example' })
  expect(wrong.body.fields).toEqual({ email: 'answer_wrong' })
  expect((await citizen.answers({ ...next, email: person.email })).body.outcome).toBe('recovered')
  expect((await at('leon').follows(link)).body.code).toBe('link_spent')
})

test('the screen of the link takes no code, and no step is skipped or names somebody else', async () => {
  const person = neighbour()
  await settled(person)
  const { citizen } = await recovering(person.curp)
  const named = await citizen.answers({ contact: 'email1', curp: newCurp() })
  expect(named.body.code).toBe('invalid_request')
  await citizen.answers({ contact: 'email1' })
  expect((await citizen.answers({})).body.code).toBe('step_out_of_order')
  citizen.at = 'new-password'
  expect((await citizen.answers({ ...next, email: person.email })).body.code).toBe(
    'step_out_of_order',
  )
})

test('the code of an SMS is of eight digits, ends after ten minutes and proves no other account', async () => {
  const [person, other] = [neighbour(), neighbour()]
  await settledWithPhone(person)
  await settledWithPhone(other)
  const before = (await newestTo(dialled(person), /\d{8}/)).code
  const { citizen } = await recovering(person.curp)
  await citizen.answers({ contact: 'sms2' })
  const { code = '' } = await newestTo(dialled(person), /\d{8}/)
  expect(code).not.toBe(before)
  expect(code).toMatch(/^\d{8}$/)
  const thief = (await recovering(other.curp)).citizen
  await thief.answers({ contact: 'sms2' })
  expect((await thief.answers({ code })).body.code).toBe('wrong_code')
  await timePasses(601)
  expect((await citizen.answers({ code })).body.code).toBe('code_expired')
})
