/** A contact is proven by a code, a link, either, or a code that is typed behind a link: the letter says which. */
import { expect, test } from 'vitest'
import { messages } from '../../../worker/delivery/messages/index.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { ibarra } from '../../../worker/municipalities/ibarra.ts'
import { leon } from '../../../worker/municipalities/leon.ts'
import { maracaibo } from '../../../worker/municipalities/maracaibo.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'

const code = '73519264'

function letterOf(
  { public: profile }: Municipality,
  name: 'recovery-code' | 'confirm-contact',
  words: Record<string, string>,
) {
  const given = { minutes: '10', ...words }
  const letter = messages[name].render(profile, given, profile.locales[0], 'email')
  if (!('html' in letter)) throw new TypeError('an e-mail has HTML')
  return letter
}

const linkOf = ({ public: { pages } }: Municipality) => `${pages.recover}#citizen-recover=x`
const buttonsIn = (html: string) => html.match(/class="button-link"/g) ?? []

test('a code alone has no button, and says where it is typed', () => {
  const { text, html } = letterOf(demo, 'recovery-code', { code })
  expect(text).toContain('Escriba este código en la página donde empezó')
  expect(text).toContain(code)
  expect(text).toContain('El código sirve una sola vez, durante 10 minutos.')
  expect(`${text}${html}`).not.toMatch(/botón/)
  expect(buttonsIn(html)).toHaveLength(0)
})

test('a link alone speaks of no code', () => {
  const { text, html } = letterOf(leon, 'confirm-contact', { link: linkOf(leon), minutes: '120' })
  expect(buttonsIn(html)).toHaveLength(1)
  expect(text).toContain('El botón sirve una sola vez, durante 2 horas.')
  expect(`${text}${html}`).not.toMatch(/código/i)
})

test('either offers the link as the alternative', () => {
  const { text } = letterOf(demo, 'recovery-code', { code, link: linkOf(demo) })
  expect(text).toContain('O, si lo prefiere, siga con este botón')
})

test('a code behind a link leads to where user and code are typed, and tells both', () => {
  const link = linkOf(ibarra)
  const { text } = letterOf(ibarra, 'recovery-code', { code, link, user: '1004568687' })
  expect(text).toContain('Abra la página con el botón y escriba allí su usuario y este código')
  expect(text).toContain('Usuario: 1004568687')
  expect(text).toContain(`RESTABLECER CONTRASEÑA:\n${link}`)
  expect(text).not.toMatch(/si lo prefiere/)
})

test('a button is called what the city calls it', () => {
  const link = linkOf(maracaibo)
  expect(letterOf(maracaibo, 'confirm-contact', { link }).text).toContain(`Finalizar registro:`)
})

test('neither a code nor a link is a mistake', () => {
  expect(() => letterOf(demo, 'recovery-code', {})).toThrow(TypeError)
})

test('an SMS without a code is a mistake', () => {
  const { public: profile } = leon
  const words = { link: linkOf(leon), minutes: '120' }
  expect(() => messages['recovery-code'].render(profile, words, 'es-MX', 'sms')).toThrow('{code}')
})

test('a code by SMS without a link still says whose page it is for', () => {
  const words = { code, minutes: '10' }
  const { text } = messages['recovery-code'].render(leon.public, words, 'es-MX', 'sms')
  expect(text).toMatch(/Sirve 10 min\. .*\n@www\.leon\.example #73519264$/)
})

test('a user name that reads as a host is left out of what goes to an address that nobody has proven', () => {
  const words = { password: '7K2M-9QXD-R4TV', hours: '24', user: 'evil.example' }
  const said = (name: 'temporary-password' | 'approved') =>
    messages[name].render(demo.public, words, 'es', 'email').text
  expect(said('temporary-password')).not.toContain('evil')
  expect(said('approved')).toContain('evil.example')
})

test('a user name that no user name can be is not told', () => {
  for (const user of ['rosa gomez', '<b>rosa</b>', 'https://evil.example/', 'a\nb'])
    expect(() => messages['user-id'].render(demo.public, { user }, 'es', 'email')).toThrow(
      TypeError,
    )
})
