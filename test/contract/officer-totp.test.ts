/** What an officer without a passkey sends is read strictly: six digits, and nothing beside what is asked for. */
import { parse, safeParse } from 'valibot'
import { expect, test } from 'vitest'
import { totpEnrolment, totpSignIn } from '../../contract/desk/totp.ts'

const typed = { email: ' Lucia@Ciudad.example ', password: ' barco azul ', code: ' 123456 ' }

test('an address is read in small letters, a code without blanks, a password as it is', () => {
  expect(safeParse(totpSignIn, typed).output).toEqual({
    email: 'lucia@ciudad.example',
    password: ' barco azul ',
    code: '123456',
  })
})

for (const code of ['', '12345', '1234567', '12 456', 'abcdef', '-12345'])
  test(`“${code}” is no code`, () => {
    expect(safeParse(totpSignIn, { ...typed, code }).success).toBe(false)
    const enrolment = { token: 'a'.repeat(43), password: typed.password, code }
    expect(safeParse(totpEnrolment, enrolment).success).toBe(false)
  })

for (const code of ['１２３４５６', '123-456', '123 456'])
  test(`“${code}” is 123456, as a citizen’s would be`, () => {
    expect(parse(totpSignIn, { ...typed, code }).code).toBe('123456')
  })

test('nothing else is heard, and no password of a megabyte', () => {
  expect(safeParse(totpSignIn, { ...typed, role: 'supervisor' }).success).toBe(false)
  expect(safeParse(totpSignIn, { ...typed, password: 'x'.repeat(1025) }).success).toBe(false)
})
