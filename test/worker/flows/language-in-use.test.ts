/** A message is in the language that the page is in when it is sent, whatever the flow began in. */
import { beforeEach, expect, test } from 'vitest'
import type { Locale } from '../../../contract/locale.ts'
import { codeTo, password, person, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshCities } from '../budget/fixtures.ts'

const ana = 'ana@correo.example'

beforeEach(freshCities)

const begins = (citizen: Citizen, answer: Readonly<Record<string, string>>, locale: Locale) =>
  citizen.begins('recover', answer, { body: { answer, locale } })

const subjects = async () => (await mailTo(ana)).map(({ subject = '' }) => subject)

test('another message is in the language that was switched to, with a code that works', async () => {
  await registered(ana)
  const citizen = new Citizen()
  await begins(citizen, { identifier: ana }, 'es')
  expect((await subjects())[0]).toMatch(/^Recupere/)
  await timePasses(60)
  await citizen.resends({ body: { locale: 'en' } })
  expect((await subjects())[0]).toMatch(/^Recover/)
  expect((await citizen.answers({ code: await codeTo(ana) })).body.at).toBe('new-password')
})

test('without a switch the same code is sent again', async () => {
  await registered(ana)
  const citizen = new Citizen()
  await begins(citizen, { identifier: ana }, 'en')
  const first = await codeTo(ana)
  await timePasses(60)
  await citizen.resends({ body: { locale: 'en' } })
  expect(await codeTo(ana)).toBe(first)
})

test('what follows an answer is in its language, and so is what the account gets from then on', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  const code = await codeTo(ana)
  const body = { at: citizen.at, answer: { code }, locale: 'en' }
  expect((await citizen.answers({}, { body })).body.outcome).toBe('registered')
  expect((await subjects())[0]).toMatch(/^Your account/)
})

test('a notice of what is done now is in the language in use, and later ones in that of the last sign-in', async () => {
  await registered(ana)
  const citizen = new Citizen()
  const answer = { identifier: ana, password }
  await citizen.begins('login', answer, { body: { answer, locale: 'en' } })
  const change = { current: password, password: 'otra frase que nadie adivina' }
  await citizen.begins('change-password', change, { body: { answer: change, locale: 'en' } })
  expect((await subjects())[0]).toMatch(/^Your password was changed/)
})

test('a language that the city does not offer changes nothing', async () => {
  await registered(ana)
  const citizen = new Citizen()
  await begins(citizen, { identifier: ana }, 'en')
  await timePasses(60)
  await citizen.resends({ body: { locale: 'qu-EC' } })
  expect((await subjects())[0]).toMatch(/^Recover/)
})
