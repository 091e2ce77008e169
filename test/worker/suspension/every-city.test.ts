/** A suspension holds in every city’s own way of signing in and of recovering, and shows to nobody but the owner (T35). */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../../contract/fields/index.ts'
import { limitsRefill } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import * as ecuapass from '../cities/ecuapass.ts'
import {
  at,
  begins,
  freshCities,
  newCedulaEc,
  newCedulaVe,
  newCurp,
  newEmail,
  newestTo,
  rows,
  temporaryTo,
  type City,
} from '../cities/fixtures.ts'
import * as ibarra from '../cities/ibarra.ts'
import * as leon from '../cities/leon.ts'
import { transcriptOf } from '../enumeration/transcript.ts'
import { reinstates, suspends } from './fixtures.ts'

beforeEach(freshCities)

interface Settled {
  readonly email: string
  /** By which an officer names the account. */
  readonly named: string
  readonly signsIn: Answer
  readonly recovers: Answer
  /** The same of somebody whom nobody knows. */
  readonly unknown: Answer
  /** Answers on the way to the message. */
  readonly further?: Answer
}

const cities: Readonly<Record<City, () => Promise<Settled>>> = {
  async ibarra() {
    const person = ibarra.resident()
    await ibarra.settled(person)
    const { document, email } = person
    return {
      email,
      named: document,
      signsIn: { user: document, password: ibarra.password },
      recovers: { user: document },
      unknown: { user: newCedulaEc() },
    }
  },
  async leon() {
    const { curp, email, phone } = leon.neighbour()
    await leon.settled({ curp, email, phone })
    return {
      email,
      named: email,
      signsIn: { personKind: 'fisica', curpOrEmail: curp, password: leon.password },
      recovers: { personKind: 'fisica', curp },
      unknown: { personKind: 'fisica', curp: newCurp() },
      further: { contact: 'email1' },
    }
  },
  async maracaibo() {
    const [cedula, email] = [newCedulaVe(), newEmail()]
    const chosen = { password: 'Relámpago 28!', repeated: 'Relámpago 28!' }
    const person = { personKind: 'natural', cedula, email }
    const names = { givenNames: 'Carmen Elena', familyNames: 'Urdaneta Rincón' }
    const citizen = at('maracaibo')
    const agreed = { terms: 'yes', privacy: 'yes' }
    await citizen.begins('register', { ...person, ...names, phone: '0414-1234501', ...agreed })
    await citizen.follows((await newestTo(email, /citizen-register/)).link ?? '')
    await citizen.answers(chosen)
    return {
      email,
      named: cedula,
      signsIn: { personKind: 'natural', cedula, password: chosen.password },
      recovers: person,
      unknown: { ...person, cedula: newCedulaVe(), email: newEmail() },
    }
  },
  async ecuapass() {
    const person = ecuapass.trader()
    await ecuapass.approved(person)
    const { userId, identification, email } = person
    return {
      email,
      named: userId,
      signsIn: { userId, password: ecuapass.password },
      recovers: { userId, identification, email },
      unknown: {
        userId: userId.replace('usuaria', 'persona'),
        identification: newCedulaEc(),
        email: newEmail(),
      },
      further: {},
    }
  },
}

const recovery = async (city: City, answer: Answer, further?: Answer) => {
  await limitsRefill()
  const citizen = at(city)
  const first = await begins(citizen, 'recover', answer)
  return [first, ...(further ? [await citizen.answers(further)] : [])]
}

for (const [slug, settle] of Object.entries(cities)) {
  const city = slug as City
  describe(city, () => {
    test('the right password is told of it, recovery shows nothing, and its end opens the account', async () => {
      const { email, named, signsIn, recovers, unknown, further } = await settle()
      await suspends(named, city)
      await limitsRefill()
      expect((await begins(at(city), 'login', signsIn)).body.code).toBe('account_suspended')

      const temporary = await rows('temporary_passwords', 'used_at IS NULL')
      const owner = await recovery(city, recovers, further)
      const stranger = await recovery(city, unknown, further)
      const seen = (answers: typeof owner, typed: Answer) =>
        answers.map((one) => transcriptOf(one, Object.values(typed)))
      expect(seen(owner, recovers)).toEqual(seen(stranger, unknown))
      const subjects = (await mailTo(email)).map(({ subject }) => subject)
      expect(subjects).toContainEqual(expect.stringContaining('sigue suspendida'))
      expect(await rows('temporary_passwords', 'used_at IS NULL')).toBe(temporary)

      await reinstates(named, city)
      await limitsRefill()
      expect((await begins(at(city), 'login', signsIn)).status).toBe(200)
    })
  })
}

test('a temporary password that lies in a mailbox opens no suspended account, then or later', async () => {
  const person = ecuapass.trader()
  await ecuapass.approved(person)
  const { userId, identification, email } = person
  await recovery('ecuapass', { userId, identification, email }, {})
  const temporary = await temporaryTo(email)
  const enters = () => at('ecuapass').begins('login', { userId, password: temporary })
  await suspends(userId, 'ecuapass')
  expect((await enters()).body.code).toBe('wrong_credentials')
  await reinstates(userId, 'ecuapass')
  expect((await enters()).body.code).toBe('wrong_credentials')
})

test('a sign-in that stands at the security question when it is suspended ends there', async () => {
  const person = ibarra.resident()
  await ibarra.settled(person)
  await limitsRefill()
  const citizen = at('ibarra')
  const answer = { user: person.document, password: ibarra.password }
  expect((await citizen.begins('login', answer)).body.at).toBe('question')
  await suspends(person.document, 'ibarra')
  const done = await citizen.answers({ answer: ibarra.said })
  expect([done.status, done.body.code]).toEqual([403, 'account_suspended'])
  expect(citizen.accessToken).toBe('')
})
