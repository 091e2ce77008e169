/** A temporary password works however it is brought from the message, and never stands in the way of a chosen one. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { passwordHasher } from '../../../worker/crypto/password-hash.ts'
import { temporaryIn } from '../../../worker/flows/set-password.ts'
import { limitsRefill } from '../../support/database.ts'
import { at, begins, freshCities, newestTo, temporaryTo } from './fixtures.ts'
import { approved, trader } from './ecuapass.ts'
import { asksForKey, resident, type Resident } from './ibarra.ts'

beforeEach(freshCities)

const ways: readonly (readonly [how: string, typed: (drawn: string) => string])[] = [
  ['indented, with a line end', (drawn) => `    ${drawn}\n`],
  ['in small letters without hyphens', (drawn) => drawn.toLowerCase().replaceAll('-', '')],
  ['with hard blanks between', (drawn) => drawn.replaceAll('-', '\u00A0')],
  [
    'with en dashes and marks that are not seen',
    (drawn) => `\u200E${drawn.replaceAll('-', '–')}\uFEFF`,
  ],
  ['in quotes with a full stop', (drawn) => `«${drawn}».`],
  ['with O and l for 0 and 1', (drawn) => drawn.replaceAll('0', 'O').replaceAll('1', 'l')],
  ['with its label', (drawn) => `Contraseña temporal: ${drawn}`],
]

test.each(ways)('%s', async (_how, typed) => {
  const one = resident()
  const drawn = await asksForKey(one)
  const answered = await at('ibarra').begins('login', {
    user: one.document,
    password: typed(drawn),
  })
  expect(answered.body.at).toBe('first-password')
})

test('the line of the plain mail that holds it, blanks and all', async () => {
  const one = resident()
  const drawn = await asksForKey(one)
  const { text } = await newestTo(one.email, new RegExp(drawn))
  const line = text.split('\n').find((each) => each.includes(drawn)) ?? ''
  const answered = await at('ibarra').begins('login', { user: one.document, password: line })
  expect(answered.body.at).toBe('first-password')
})

test('while one is out, a chosen password of three groups of four still signs in', async () => {
  const person = trader()
  await approved(person)
  const chosen = 'casa-mesa-gato'
  expect(temporaryIn(chosen)).toBeUndefined()
  const record = await passwordHasher((await readKeys(env)).peppers).hash(chosen)
  await env.DB.prepare('UPDATE accounts SET password = ?').bind(record).run()
  const { userId, identification, email } = person
  const citizen = at('ecuapass')
  await begins(citizen, 'recover', { userId, identification, email })
  await citizen.answers({})
  const drawn = await temporaryTo(email)
  await limitsRefill()
  const own = await at('ecuapass').begins('login', { userId, password: chosen })
  expect(own.body.outcome).toBe('signed_in')
  const mailed = await at('ecuapass').begins('login', { userId, password: drawn.toLowerCase() })
  expect(mailed.body.at).toBe('first-password')
})

/** One in a hundred has none, and is refused for that first. */
async function drawnWithDigit(): Promise<readonly [Resident, string]> {
  const one = resident()
  const drawn = await asksForKey(one)
  return /\d/.test(drawn) ? [one, drawn] : drawnWithDigit()
}

test('the one that was mailed cannot be kept as the chosen one', async () => {
  const [one, drawn] = await drawnWithDigit()
  const citizen = at('ibarra')
  await citizen.begins('login', { user: one.document, password: drawn })
  const kept = await citizen.answers({ password: drawn, repeated: drawn })
  expect(kept.body.fields).toEqual({ password: 'password_unchanged' })
  const chosen = 'sol de mi tejado 7'
  const next = await citizen.answers({ password: chosen, repeated: chosen })
  expect(next.body.at).toBe('questions')
})
