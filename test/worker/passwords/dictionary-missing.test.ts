/** While the words cannot be had, nothing is accepted that they would refuse, nobody is kept out, and an operator hears. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newPasswords } from '../../../worker/passwords/assess-new-password.ts'
import { forgetDictionary, dictionaryFrom } from '../../../worker/passwords/dictionary.ts'
import { chosenPasswords } from '../../support/chosen-passwords.ts'
import { dictionaries } from '../../support/whole-dictionaries.ts'

const rule = { min: 6, max: 128 }
const noLeak = { appearsIn: () => Promise.resolve('no' as const) }

const answering = (answer: () => Promise<Response>) => ({ fetch: answer })
const gone = answering(async () => new Response('no', { status: 404 }))

const assessedWith = (assets: Parameters<typeof dictionaryFrom>[0]) =>
  newPasswords(noLeak, dictionaryFrom(assets))

let logged: string[] = []

beforeEach(() => {
  forgetDictionary()
  logged = []
  vi.spyOn(console, 'log').mockImplementation((line) => logged.push(String(line)))
})
afterEach(() => {
  forgetDictionary()
  vi.restoreAllMocks()
})

describe.each([
  ['is not there', gone],
  ['is a page', answering(async () => new Response('<!doctype html>'))],
  ['cannot be reached', answering(() => Promise.reject(new Error('Network connection lost.')))],
  [
    'breaks off',
    answering(async () => {
      const { body } = await env.ASSETS.fetch('https://assets.invalid/passwords/words.bin')
      const whole = await new Response(body).arrayBuffer()
      return new Response(whole.slice(0, 1000))
    }),
  ],
])('while the file %s', (_, assets) => {
  test('what needs no words to be seen through is refused', async () => {
    const { assess } = assessedWith(assets)
    for (const password of ['12345678', 'qwertyuiop', 'aaaaaaaaaaaa', '12041990', 'teamo2026'])
      expect(await assess(password, rule, []), password).toEqual({
        is: 'refused',
        because: 'password_common',
      })
  })

  test('what might be common is neither accepted nor called so: the page tries again', async () => {
    const { assess } = assessedWith(assets)
    for (const password of ['murcielago', 'Celaya.1990', 'd3s4f0rtun4d4m3nt3', '1qaz2wsx3edc4rfv'])
      await expect(assess(password, rule, []), password).rejects.toMatchObject({
        code: 'unavailable',
        retryAfter: 5,
      })
  })

  test('a sentence is accepted, and noted as unchecked', async () => {
    const { assess } = assessedWith(assets)
    for (const password of ['tres gatos miran la azotea', 'caballo-grapa-correcto-pila'])
      expect(await assess(password, rule, []), password).toEqual({ is: 'unchecked' })
  })
})

test('a sentence that has leaked is refused as leaked', async () => {
  const { assess } = newPasswords({ appearsIn: async () => 'yes' }, dictionaryFrom(gone))
  expect(await assess('tres gatos miran la azotea', rule, [])).toEqual({
    is: 'refused',
    because: 'password_leaked',
  })
})

test('an operator is woken', async () => {
  await assessedWith(gone).assess('tres gatos miran la azotea', rule, [])

  expect(logged.map((line): unknown => JSON.parse(line))).toContainEqual({
    event: 'password_words_missing',
    alert: true,
    reason: 'RangeError',
  })
})

test('what is about the citizen is refused as personal all the same', async () => {
  expect(
    await assessedWith(gone).assess('GuadalupeHernandez1985', rule, ['Guadalupe', 'Hernández']),
  ).toEqual({ is: 'refused', because: 'password_personal' })
})

test('the next password is judged by the words, once they can be had', async () => {
  await expect(assessedWith(gone).assess('sol de mi tejado 7', rule, [])).rejects.toThrow(
    'unavailable',
  )

  expect(await assessedWith(env.ASSETS).assess('sol de mi tejado 7', rule, [])).toEqual({
    is: 'accepted',
  })
})

test('they are fetched once, however many passwords are chosen', async () => {
  let asked = 0
  const { assess } = assessedWith(
    answering(() => {
      asked += 1
      return env.ASSETS.fetch('https://assets.invalid/passwords/words.bin')
    }),
  )
  for (const password of ['password', 'contraseña', 'tres gatos en la azotea'])
    await assess(password, rule, [])

  expect(asked).toBe(1)
})

test('of whatever the words refuse, nothing is accepted without them', async () => {
  const dressed = dictionaries.flat().filter((word) => word.length >= 16)
  const named = [
    'san francisco del rincon',
    'Santo Domingo de los Tsachilas 2026',
    'te amo mi amor 2026',
  ]
  const kinder: string[] = []
  for (const password of [...named, ...dressed, ...chosenPasswords(600)]) {
    forgetDictionary()
    const blind = await assessedWith(gone)
      .assess(password, rule, [])
      .catch(() => undefined)
    if (blind?.is !== 'unchecked') continue
    const seeing = await assessedWith(env.ASSETS).assess(password, rule, [])
    if (seeing.is === 'refused') kinder.push(password)
  }

  expect(dressed.length).toBeGreaterThan(200)
  expect(kinder).toEqual([])
}, 600_000)
