/** Registration with a national document, to the end. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { codeOf } from './harness/post-office.ts'
import { asksForAccount, someone } from './harness/registration.ts'

test('a citizen registers with a document, confirms the address by code, and has an account', async () => {
  const person = someone()
  const citizen = await arrives({ phone: true })

  await asksForAccount(citizen, person)
  await citizen.photographs('register-code')
  const message = await citizen.receives(person.email)
  expect(message.subject).not.toContain(codeOf(message))
  await citizen.fills('Código', codeOf(message))
  await citizen.presses('Confirmar')

  await citizen.isAt('Su cuenta está lista')
  await citizen.photographs('register-done')
  expect(await citizen.hears('citizen-registered')).toHaveLength(1)
})
