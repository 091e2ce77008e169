/** Citizens of Ibarra as far as tests need them: with a key in the mail, and settled. */
import type { Citizen } from '../../support/citizen.ts'
import { at, begins, newCedulaEc, newEmail, temporaryTo } from './fixtures.ts'

export const password = 'sol de mi tejado 7'
export const said = 'Los Álamos'

export interface Resident {
  readonly document: string
  readonly email: string
}

export const resident = (): Resident => ({ document: newCedulaEc(), email: newEmail() })

export const data = (email: string, over: Readonly<Record<string, string>> = {}) => ({
  givenNames: 'Daniel',
  familyNames: 'Puma Haro',
  address: 'Avenida de los Nogales 40',
  phone: '0991234503',
  email,
  privacy: 'yes',
  ...over,
})

/** Registers; the temporary password is in the mail. */
export async function asksForKey({ document, email }: Resident): Promise<string> {
  const citizen = at('ibarra')
  await begins(citizen, 'register', { document })
  const done = await citizen.answers(data(email))
  if (done.body.outcome !== 'temporary_password_sent') throw new Error(`no key: ${done.text}`)
  return temporaryTo(email)
}

export const questions = {
  question1: 'street',
  answer1: said,
  question2: 'pet',
  answer2: said,
  question3: 'book',
  answer3: said,
}

/** Signs in with a temporary password, up to the end. */
export async function entersFirst(citizen: Citizen, document: string, temporary: string) {
  await citizen.begins('login', { user: document, password: temporary })
  await citizen.answers({ password, repeated: password })
  await citizen.answers(questions)
  return citizen.answers({ responsibility: 'yes' })
}

/** Registers and signs in for the first time. */
export async function settled(person: Resident, citizen = at('ibarra')): Promise<Citizen> {
  const temporary = await asksForKey(person)
  const done = await entersFirst(citizen, person.document, temporary)
  if (done.body.outcome !== 'signed_in') throw new Error(`not settled: ${done.text}`)
  return citizen
}
