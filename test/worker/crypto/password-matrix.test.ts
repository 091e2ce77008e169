/** A password is verified exactly as typed: every character counts, whatever its script (T32). */
import { describe, expect, test } from 'vitest'
import { passwordHasher } from '../../../worker/crypto/password-hash.ts'
import { freshKeys } from './fresh-keys.ts'

const ascii = (length: number) => 'Correct7horse-Battery.staple '.repeat(9).slice(0, length)

const passwords = [
  ['15 ASCII characters', ascii(15)],
  ['64 ASCII characters', ascii(64)],
  ['256 ASCII characters', ascii(256)],
  ['ñ at the end, where a count of units cuts', 'año-año-año-ñ'],
  ['ñ only', 'ñ'.repeat(12)],
  ['emoji', 'clave 🔑🏠🌮🎉'],
  ['Chinese', '正确的马电池订书钉密码'],
  ['Arabic', 'كلمة السر الطويلة'],
  ['a family joined by zero-width joiners', 'casa 👨‍👩‍👧‍👦 quito 👩🏽‍⚕️'],
  ['combining marks', 'pin\u0303ata-cafe\u0301-u\u0308'],
  ['leading space', ' empieza con espacio'],
  ['trailing space', 'termina con espacio '],
  ['NUL in the middle', 'antes\0después'],
  ['NUL at the end', 'antes de nada\0'],
] as const

for (const [name, password] of passwords)
  test(`${name}: accepted as typed, refused with its last character gone, changed or one more`, async () => {
    const hasher = passwordHasher((await freshKeys()).peppers)
    const record = await hasher.hash(password)
    const characters = Array.from(password)
    const allButLast = characters.slice(0, -1).join('')
    const changed = allButLast + (characters.at(-1) === 'x' ? 'y' : 'x')
    expect(await hasher.verify(password, record)).toEqual({ matches: true, needsRehash: false })
    for (const other of [allButLast, `${password}x`, `${password} `, changed])
      expect((await hasher.verify(other, record)).matches, JSON.stringify(other)).toBe(false)
  })

describe('nothing is trimmed, folded or cut off', () => {
  for (const [password, other, why] of [
    [' con espacio ', 'con espacio', 'spaces around'],
    ['con  dos espacios', 'con un espacio', 'spaces inside'],
    ['Mayúsculas', 'mayúsculas', 'case'],
    ['contraseña-larga', 'contrasena-larga', 'an accent'],
    [`${ascii(255)}a`, `${ascii(255)}b`, 'the 256th character'],
    ['antes\0después', 'antes', 'what follows a NUL'],
    ['straße-central', 'strasse-central', 'ß and ss'],
  ] as const)
    test(`two passwords are two: ${why}`, async () => {
      const hasher = passwordHasher((await freshKeys()).peppers)
      expect((await hasher.verify(other, await hasher.hash(password))).matches).toBe(false)
    })
})

describe('two keyboards, one password (NIST SP 800-63B-4 §3.1.1.2, NFKC)', () => {
  for (const [typed, again, why] of [
    ['pin\u0303ata-cafe\u0301', 'pi\u00f1ata-caf\u00e9', 'combining and precomposed'],
    ['ｃｌａｖｅ１２３', 'clave123', 'full-width and plain'],
    ['Ａﬁn', 'Afin', 'a ligature'],
  ] as const)
    test(`either way of typing signs in: ${why}`, async () => {
      const hasher = passwordHasher((await freshKeys()).peppers)
      expect((await hasher.verify(again, await hasher.hash(typed))).matches).toBe(true)
      expect((await hasher.verify(typed, await hasher.hash(again))).matches).toBe(true)
    })
})

describe('half a character', () => {
  for (const half of ['clave\ud83d', '\udd11clave', 'cla\ud800ve'])
    test(`${JSON.stringify(half)} is refused as a new password`, async () => {
      const hasher = passwordHasher((await freshKeys()).peppers)
      await expect(hasher.hash(half)).rejects.toThrow(TypeError)
    })

  test('does not pass for the character that replaces it in UTF-8', async () => {
    const hasher = passwordHasher((await freshKeys()).peppers)
    const record = await hasher.hash('clave\ufffd')
    expect((await hasher.verify('clave\ud83d', record)).matches).toBe(false)
    expect((await hasher.verify('clave\ufffd', record)).matches).toBe(true)
  })
})
