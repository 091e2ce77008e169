/** Citizens of León as far as tests need them: registered by CURP. */
import type { Citizen } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { workDone } from '../../support/work-done.ts'
import { at, begins, newCurp, newEmail, newestTo } from './fixtures.ts'

export const password = 'Piel curtida 9*'

export interface Neighbour {
  readonly curp: string
  readonly email: string
  readonly phone: string
  /** Where it is another than everybody's. */
  readonly password?: string
}

let phones = 1000

export const neighbour = (): Neighbour => ({
  curp: newCurp(),
  email: newEmail(),
  phone: `477123${(phones += 1)}`,
})

const address = {
  postalCode: '37000',
  state: 'Guanajuato',
  municipality: 'León',
  settlement: 'Mi colonia inventada',
  street: 'Calle del Relojero',
  outerNumber: '128',
  innerNumber: '',
  innerLetter: '',
}

export const dialled = ({ phone }: Neighbour) => `+52${phone}`

/** What the registration asks. */
export function detailsOf({ curp, email, phone, password: chosen = password }: Neighbour) {
  const names = { givenNames: 'Ximena', firstFamilyName: 'Alba', secondFamilyName: '' }
  const agreed = { terms: 'yes', privacy: 'yes' }
  const person = { personKind: 'fisica', curp, ...names, ...address, phone }
  return { ...person, email, password: chosen, ...agreed }
}

/**
 * Registers up to the link.
 *
 * @param identityFrom flow in which another provider has stated who it is
 */
export async function asksForAccount(
  person: Neighbour,
  citizen = at('leon'),
  identityFrom?: string,
): Promise<Citizen> {
  const answer = detailsOf(person)
  const human = await workDone('leon', 'register')
  const body = { answer, human, ...(identityFrom !== undefined && { identityFrom }) }
  const sent = await citizen.begins('register', answer, { body })
  if (sent.body.at !== 'confirm') throw new Error(`no link: ${sent.text}`)
  return citizen
}

export const linkTo = async (email: string, words: RegExp) =>
  (await newestTo(email, words)).link ?? ''

/** Registers, and proves the number at the first sign-in. */
export async function settledWithPhone(person: Neighbour): Promise<Citizen> {
  await settled(person)
  const citizen = at('leon')
  const answer = { personKind: 'fisica', curpOrEmail: person.curp, password }
  await begins(citizen, 'login', answer)
  const { code = '' } = await newestTo(dialled(person), /\d{8}/)
  const done = await citizen.answers({ code })
  if (done.body.outcome !== 'signed_in') throw new Error(`not proven: ${done.text}`)
  await limitsRefill()
  return citizen
}

export async function settled(person: Neighbour): Promise<Citizen> {
  const citizen = await asksForAccount(person)
  const done = await citizen.follows(await linkTo(person.email, /citizen-register/))
  if (done.body.outcome !== 'registered') throw new Error(`not registered: ${done.text}`)
  return citizen
}
