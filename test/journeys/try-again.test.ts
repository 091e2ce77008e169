/** A service that is away for a moment: the citizen presses again, and what was done is not done twice. */
import { expect, test } from 'vitest'
import { arrives, type Citizen } from './harness/citizen.ts'
import { registers, someone } from './harness/registration.ts'

/** As the Worker answers whom its database did not answer. */
const away = { status: 503, body: JSON.stringify({ code: 'unavailable', requestId: 'none' }) }

/** The next change of a password is made, and its answer lost; as between the Worker and a database that is locked. */
async function losesAnswer(citizen: Citizen): Promise<() => number> {
  let asked = 0
  await citizen.page.route('**/demo/flows/change-password', async (route) => {
    const response = await route.fetch()
    asked += 1
    if (asked > 1 || response.status() !== 200) return route.fulfill({ response })
    const headers = { ...response.headers(), 'content-type': 'application/problem+json' }
    return route.fulfill({ ...away, headers })
  })
  return () => asked
}

test('a password that was changed, and its answer lost, is found changed at the second press', async () => {
  const person = someone()
  const citizen = await arrives()
  await registers(citizen, person)
  await citizen.opens('/demo/cuenta')
  await citizen.presses('Cambiar la contraseña')
  await citizen.isAt('Cambiar la contraseña')
  await citizen.fills('Contraseña actual', person.password)
  await citizen.fills('Nueva contraseña', `${person.password}-otra`)
  const asked = await losesAnswer(citizen)

  await citizen.presses('Guardar la contraseña')

  await citizen.isAt('Su contraseña cambió')
  expect(asked()).toBe(2)
})
