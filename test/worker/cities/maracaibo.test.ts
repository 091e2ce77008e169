/** Maracaibo's links: one use, one person, half an hour, in the order of the screens; and the same answers for everybody. */
import { beforeEach, expect, test } from 'vitest'
import { mailTo } from '../../support/delivered-messages.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { at, freshCities, newEmail, rows } from './fixtures.ts'
import { chosen, data, link, person, settled, type Person } from './maracaibo.ts'
import { hide } from '../enumeration/transcript.ts'

beforeEach(freshCities)

const next = { password: 'Tejado azul 39#', repeated: 'Tejado azul 39#' }

const plain = (text: string, { email }: Person) => hide(text, [email])

test('own address, wrong address, address of somebody else and unknown document are answered the same', async () => {
  const [one, other] = [person(), person()]
  await settled(one)
  await settled(other)
  const asked = [one, { ...one, email: newEmail() }, { ...one, email: other.email }, person()]
  const said: string[] = []
  const sent: boolean[] = []
  for (const who of asked) {
    const { text } = await at('maracaibo').begins('recover', who)
    said.push(plain(text, who))
    sent.push(
      (await mailTo(who.email)).some(({ text: words }) => words.includes('citizen-recover')),
    )
  }
  expect(new Set(said).size).toBe(1)
  expect(sent).toEqual([true, false, false, false])
})

test('a link is refused after half an hour, and after its use', async () => {
  const one = person()
  await settled(one)
  await at('maracaibo').begins('recover', one)
  const late = await link(one, 'recover')
  await timePasses(30 * 60 + 1)
  expect((await at('maracaibo').follows(late)).body.code).toBe('link_spent')

  await limitsRefill()
  const citizen = at('maracaibo')
  await citizen.begins('recover', one)
  const used = await link(one, 'recover')
  expect(used).not.toBe(late)
  await citizen.follows(used)
  expect((await citizen.answers(next)).body.outcome).toBe('recovered')
  expect((await at('maracaibo').follows(used)).body.code).toBe('link_spent')
})

test('without the link there is no new password, and nobody else can be named on the way', async () => {
  const [one, other] = [person(), person()]
  await settled(one)
  await settled(other)
  const citizen = at('maracaibo')
  await citizen.begins('recover', one)
  citizen.at = 'new-password'
  expect((await citizen.answers(next)).body.code).toBe('step_out_of_order')
  await citizen.follows(await link(one, 'recover'))
  const named = await citizen.answers({ ...next, cedula: other.cedula })
  expect(named.body.code).toBe('invalid_request')
  const asOther = { personKind: 'natural', cedula: other.cedula, password: next.password }
  expect((await at('maracaibo').begins('login', asOther)).body.code).toBe('wrong_credentials')
})

test('a registration is nobody before the link was followed and the password chosen', async () => {
  const one = person()
  const citizen = at('maracaibo')
  await citizen.begins('register', data(one))
  expect(await rows('accounts')).toBe(0)
  citizen.at = 'first-password'
  expect((await citizen.answers(chosen)).body.code).toBe('step_out_of_order')
  await citizen.follows(await link(one, 'register'))
  expect(await rows('accounts')).toBe(0)
  const weak = { password: 'relampago28!', repeated: 'relampago28!' }
  expect((await citizen.answers(weak)).body.fields).toEqual({ password: 'password_needs_upper' })
  expect((await citizen.answers(chosen)).body.outcome).toBe('registered')
})

test('a document that is registered begins as a new one does; only its owner is told, without a link', async () => {
  const one = person()
  await settled(one)
  const [stranger, fresh] = [{ ...one, email: newEmail() }, person()]
  const again = await at('maracaibo').begins('register', data(stranger))
  const first = await at('maracaibo').begins('register', data(fresh))
  expect(plain(again.text, stranger)).toBe(plain(first.text, fresh))
  expect(await mailTo(stranger.email)).toHaveLength(0)
  const notice = (await mailTo(one.email)).find(({ text }) => text.includes('ya'))
  expect(notice?.link ?? '').not.toContain('citizen-register')
})
