/** Citizens who already have an account, made the way citizens make them. */
import { Citizen } from './citizen.ts'
import { mailTo } from './delivered-messages.ts'

export const password = 'cuatro palabras que nadie junta'

/** Made up; passes every check of an Ecuadorian cédula. */
export const cedula = '1004568687'

export const person = (email: string, over: Readonly<Record<string, string>> = {}) => ({
  document: '',
  givenNames: 'Elena',
  familyNames: 'Prueba',
  email,
  password,
  terms: 'yes',
  privacy: 'yes',
  ...over,
})

/** The code in the newest message with one to an address: notices sent in the same moment are passed over. */
export async function codeTo(address: string): Promise<string> {
  const newest = (await mailTo(address)).find(({ code }) => code)
  if (!newest?.code) throw new Error(`no code was sent to ${address}`)
  return newest.code
}

/** The link in the newest message with one to an address. */
export async function linkTo(address: string): Promise<string> {
  const newest = (await mailTo(address)).find(({ link }) => link)
  if (!newest?.link) throw new Error(`no link was sent to ${address}`)
  return newest.link
}

/** Registers from beginning to end, and is signed in. */
export async function registered(
  email: string,
  over: Readonly<Record<string, string>> = {},
  citizen = new Citizen(),
): Promise<Citizen> {
  await citizen.begins('register', person(email, over))
  const done = await citizen.answers({ code: await codeTo(email) })
  if (done.body.outcome !== 'registered') throw new Error(`not registered: ${done.text}`)
  return citizen
}
