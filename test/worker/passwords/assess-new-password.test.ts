/** What a citizen is told of a new password, and in which order (ASVS 6.2.4, 6.2.5, 6.2.11). */
import { describe, expect, test } from 'vitest'
import { newPasswords, type NewPasswords } from '../../../worker/passwords/assess-new-password.ts'
import type { LeakResult, LeakedPasswords } from '../../../worker/passwords/leaked.ts'
import { theDictionary } from '../../support/dictionary.ts'

const rule = { min: 8, max: 64 }
const maria = [
  'María Fernanda',
  'Muñoz Íñiguez',
  'mafer.munoz88@correo.ec',
  '1704918263',
  'San Aurelio',
]

function leaks(answer: LeakResult) {
  const asked: string[] = []
  const service: LeakedPasswords = {
    appearsIn: (password) => {
      asked.push(password)
      return Promise.resolve(answer)
    },
  }
  const passwords = newPasswords(service, theDictionary)
  const assess: NewPasswords['assess'] = (...asking) => passwords.assess(...asking)
  return { asked, assess }
}

test('a password that nobody would guess is accepted', async () => {
  const { assess, asked } = leaks('no')
  expect(await assess('tres gatos en la azotea', rule, maria)).toEqual({ is: 'accepted' })
  expect(asked).toEqual(['tres gatos en la azotea'])
})

test('a password found in a leak is refused as leaked', async () => {
  const { assess } = leaks('yes')
  expect(await assess('tres gatos en la azotea', rule, maria)).toEqual({
    is: 'refused',
    because: 'password_leaked',
  })
})

describe('while the leak service is down (F13)', () => {
  test('a good password is accepted, marked as not looked up', async () => {
    const { assess } = leaks('unknown')
    expect(await assess('tres gatos en la azotea', rule, maria)).toEqual({ is: 'unchecked' })
  })

  test('a common one is refused all the same', async () => {
    const { assess } = leaks('unknown')
    expect(await assess('contraseña1', rule, [])).toEqual({
      is: 'refused',
      because: 'password_common',
    })
  })
})

test('the rule is told first, and nothing is looked up', async () => {
  const { assess, asked } = leaks('yes')
  expect(await assess('123456', rule, maria)).toEqual({
    is: 'refused',
    because: 'password_too_short',
  })
  expect(asked).toEqual([])
})

test('a common or personal password is never sent to be looked up', async () => {
  const { assess, asked } = leaks('no')
  await assess('12345678', rule, maria)
  await assess('mafer.munoz88', rule, maria)
  expect(asked).toEqual([])
})

describe('a password made of what others know of the citizen is refused as personal', () => {
  for (const [password, why] of [
    ['mafer.munoz88', 'the e-mail address up to the @'],
    ['Mafer.Munoz88!', 'the same with a capital and a mark'],
    ['MariaFernanda1', 'the given names without accents'],
    ['maría fernanda', 'the given names as they are'],
    ['fernandamaria', 'the given names turned around'],
    ['muñoziñiguez', 'the family names'],
    ['1704918263', 'the document number'],
    ['3628194071', 'the document number backwards'],
    ['Munoz1704918263', 'a name and the document number'],
    ['sanaurelio2026', 'the municipality and a year'],
    ['S4n4ur3l10', 'the municipality with digits for letters'],
  ] as const)
    test(why, async () => {
      expect(await leaks('no').assess(password, rule, maria)).toEqual({
        is: 'refused',
        because: 'password_personal',
      })
    })

  test('but it is another citizen’s good password', async () => {
    const juan = ['Juan', 'Pérez', 'jperez@correo.ec', '0912345675', 'San Aurelio']
    for (const password of ['mafer.munoz88', 'Munoz1704918263', '1704918263'])
      expect(await leaks('no').assess(password, rule, juan), password).toEqual({ is: 'accepted' })
  })

  test('and a name inside a long sentence harms nobody', async () => {
    expect(await leaks('no').assess('fernanda canta boleros los lunes', rule, maria)).toEqual({
      is: 'accepted',
    })
  })
})
