/** Sign-in with either name of the same account, and staying signed in. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { hasAccount, signsIn, someone } from './harness/registration.ts'

const ways = [
  ['document', ({ document }: ReturnType<typeof someone>) => document],
  ['e-mail address', ({ email }: ReturnType<typeof someone>) => email],
] as const

for (const [name, identifierOf] of ways)
  test(`a citizen signs in with the ${name}, and a reload keeps them signed in`, async () => {
    const person = someone()
    await hasAccount(person)
    const citizen = await arrives({ phone: true })

    await signsIn(citizen, identifierOf(person), person.password)
    await citizen.isGreeted(person)
    const [dispatched] = await citizen.hears('citizen-signed-in')
    expect(dispatched?.detail).toMatchObject({
      account: { details: { givenNames: person.givenNames } },
    })

    await citizen.page.reload()
    await citizen.hears('citizen-signed-in')
    await citizen.opens('/demo/cuenta')
    await citizen.sees(person.email)
  })

test('a wrong password is refused with a sentence, and the form keeps what was typed but the password', async () => {
  const person = someone()
  await hasAccount(person)
  const citizen = await arrives()

  await signsIn(citizen, person.email, 'no-es-esta-clave')

  await citizen.sees('Usuario o contraseña incorrectos.')
  const identifier = citizen.main.getByLabel('Documento de identidad o correo electrónico')
  expect(await identifier.inputValue()).toBe(person.email)
  expect(await citizen.hears('citizen-error')).toMatchObject([
    { detail: { code: 'wrong_credentials' } },
  ])
})
