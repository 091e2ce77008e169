/** Messages tell from where something was asked for or done, roughly, so that a stranger's doing looks like one. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { password, registered } from '../../support/accounts.ts'
import { Citizen, type Sending } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'

beforeEach(freshDatabase)

const elena = 'elena@correo.example'
const cuenca = { city: 'Cuenca', region: 'Azuay', country: 'EC' }

/** The text of the message of this subject. */
async function noticeTo(address: string, subject: string): Promise<string> {
  const found = (await mailTo(address)).find((message) => message.subject?.startsWith(subject))
  if (!found) throw new Error(`nobody was told: ${subject}`)
  return found.text
}

const asksToRecover = (sending: Sending = {}, environment = env) =>
  new Citizen(environment).begins('recover', { identifier: elena }, sending)

test('whoever asks to recover an account is placed in the message that its owner gets', async () => {
  await registered(elena)
  await asksToRecover({ cf: cuenca })

  const text = await noticeTo(elena, 'Recupere el acceso')
  expect(text).toContain('Dispositivo: Chrome · Android')
  expect(text).toContain('Lugar aproximado: Cuenca, Ecuador')
})

test('whoever changes a password is placed in the notice of it', async () => {
  const citizen = await registered(elena)
  const answer = { current: password, password: 'otras cuatro palabras de nadie' }
  await citizen.begins('change-password', answer, { cf: cuenca })

  expect(await noticeTo(elena, 'Su contraseña cambió')).toContain(
    'Lugar aproximado: Cuenca, Ecuador',
  )
})

test('what nobody knows is not told', async () => {
  await registered(elena)
  await asksToRecover()

  expect(await noticeTo(elena, 'Recupere el acceso')).not.toContain('Lugar')
})

test('under npm start, where every request seems to come from Texas, no place is told', async () => {
  await registered(elena)
  const local = {
    ...env,
    LOCAL_WORKER: demo.private.base,
    LOCAL_SITES: demo.private.origins.join(),
  }
  await asksToRecover({ cf: cuenca }, local)

  expect(await noticeTo(elena, 'Recupere el acceso')).not.toContain('Lugar')
})

const letterFrom = (words: Readonly<Record<string, string>>, locale: 'es' | 'en' = 'es') => {
  const given = { code: '73519264', minutes: '10', ...words }
  const letter = messages['recovery-code'].render(demo.public, given, locale, 'email')
  if (!('html' in letter)) throw new TypeError('an e-mail has HTML')
  return letter
}

test('each language names the country in its own words', () => {
  const place = { locality: 'São Paulo', country: 'BR' }
  expect(letterFrom(place).text).toContain('Lugar aproximado: São Paulo, Brasil')
  expect(letterFrom(place, 'en').text).toContain('Approximate place: São Paulo, Brazil')
})

test('a city that has its country’s name is said once', () => {
  expect(letterFrom({ locality: 'Panamá', country: 'PA' }).text).toMatch(/: Panamá\n/)
})

for (const [locality, why] of [
  ['<b>Quito</b>', 'markup'],
  ['evil.example', 'a host that mail programs make a link of'],
  ['https://evil.example', 'a link'],
  ['Quito\r\nBcc: all@evil.example', 'a line break'],
] as const)
  test(`a place cannot be more than a name: ${why}`, () => {
    const { text, html } = letterFrom({ locality, country: 'EC' })
    const plain = letterFrom({ locality: 'Quito', country: 'EC' })
    expect(text.split('\n')).toHaveLength(plain.text.split('\n').length)
    expect(html.match(/<[^>]*>/g)).toEqual(plain.html.match(/<[^>]*>/g))
    for (const written of [text, html]) expect(written).not.toMatch(/evil[^\p{L} ]/u)
  })

test('a country that is none costs the message nothing but its place', () => {
  expect(letterFrom({ locality: 'Quito', country: '<b>' }).text).not.toContain('Lugar')
})
