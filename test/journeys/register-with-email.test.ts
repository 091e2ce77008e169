/** Registration without any document: an address is enough. */
import { expect, test } from 'vitest'
import { arrives } from './harness/citizen.ts'
import { registers, someone } from './harness/registration.ts'

test('a citizen registers with an e-mail address alone, and is signed in at once', async () => {
  const person = someone()
  const citizen = await arrives()

  await registers(citizen, person, { withDocument: false })

  expect(await citizen.hears('citizen-signed-in')).toHaveLength(1)
  await citizen.opens('/demo/cuenta')
  await citizen.isAt('Mi cuenta')
  await citizen.sees(person.email)
  await citizen.photographs('account')
})
