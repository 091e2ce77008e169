/** Citizens of Maracaibo: a cédula, an address, a password of their own choosing. */
import { at, limitsRefill, newCedulaVe, newEmail, newestTo } from './fixtures.ts'

export const chosen = { password: 'Relámpago 28!', repeated: 'Relámpago 28!' }

export const person = () => ({ personKind: 'natural', cedula: newCedulaVe(), email: newEmail() })
export type Person = ReturnType<typeof person>

export const data = (one: Person) => ({
  ...one,
  givenNames: 'Carmen Elena',
  familyNames: 'Urdaneta Rincón',
  phone: '0414-1234501',
  terms: 'yes',
  privacy: 'yes',
})

export const link = async ({ email }: Person, kind: 'register' | 'recover') =>
  (await newestTo(email, new RegExp(`citizen-${kind}`))).link ?? ''

export async function settled(one: Person) {
  const citizen = at('maracaibo')
  await citizen.begins('register', data(one))
  await citizen.follows(await link(one, 'register'))
  const done = await citizen.answers(chosen)
  if (done.body.outcome !== 'registered') throw new Error(`not registered: ${done.text}`)
  await limitsRefill()
}

/** A sign-in with what was chosen at the registration. */
export const signsIn = ({ cedula }: Person) =>
  at('maracaibo').begins('login', { personKind: 'natural', cedula, password: chosen.password })
