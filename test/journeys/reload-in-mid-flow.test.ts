/** What a citizen has begun is still there after a reload, and in a second tab it is not lost. */
import { test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { codeOf } from './harness/post-office.ts'
import { asksForAccount, someone } from './harness/registration.ts'

test('a reload while the code is awaited asks for the same code', async () => {
  const person = someone()
  const citizen = await arrives({ phone: true })
  await asksForAccount(citizen, person)
  const message = await citizen.receives(person.email)

  await citizen.page.reload()

  await citizen.isAt('Revise su correo electrónico')
  await citizen.fills('Código', codeOf(message))
  await citizen.presses('Confirmar')
  await citizen.isAt('Su cuenta está lista')
})

test('a wrong code, then a reload: the right code still counts', async () => {
  const person = someone()
  const citizen = await arrives()
  await asksForAccount(citizen, person)
  const code = codeOf(await citizen.receives(person.email))
  const wrong = `${(Number(code[0]) + 1) % 10}${code.slice(1)}`

  await citizen.fills('Código', wrong)
  await citizen.presses('Confirmar')
  await citizen.sees('El código no es correcto.')
  await citizen.photographs('wrong-code')
  await citizen.page.reload()
  await citizen.isAt('Revise su correo electrónico')
  await citizen.fills('Código', code)
  await citizen.presses('Confirmar')

  await citizen.isAt('Su cuenta está lista')
})
