/** A citizen who has signed in on a page: what most tests of the session begin with. */
import type { Api } from './api.ts'
import { visits, type Citizen } from './citizen.ts'
import { done, grant } from './samples.ts'

/** @param expiresIn seconds that the access token lives */
export async function signsIn(at: Api, expiresIn = 300): Promise<Citizen> {
  at.at('POST /flows/login').answers(done('signed_in', { ...grant, expiresIn }))
  const citizen = await visits('<citizen-login>', at)
  await citizen
    .fills({ identifier: 'ana@ejemplo.com', password: 'secreta' })
    .submits()
    .sees('Hola, Ana')
  return citizen
}
