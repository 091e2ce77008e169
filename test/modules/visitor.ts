/** A citizen on the pages that the walk published. */
import { inject } from 'vitest'
import { arrives, type Citizen } from '../journeys/harness/citizen.ts'
import { codeOf } from '../journeys/harness/post-office.ts'
import { fillsForm, someone, type Person } from '../journeys/harness/registration.ts'
import { system } from './post.ts'

export async function registers(): Promise<Person> {
  const person = someone()
  const citizen = await arrives()
  await citizen.opens(inject('walked').register)
  await fillsForm(citizen, person)
  await citizen.fills('Código', codeOf(await citizen.receives(person.email)))
  await citizen.presses('Confirmar')
  await citizen.isAt('Su cuenta está lista')
  return person
}

/** Signs in on the page, which posts to the site, which leads back. */
export async function signsIn(person: Person): Promise<Citizen> {
  const { login } = inject('walked')
  const citizen = await arrives()
  await citizen.opens(login)
  await citizen.fills('Documento de identidad o correo electrónico', person.email)
  await citizen.fills('Contraseña', person.password)
  const receiver = inject('cms').site + system().receiver
  const posted = citizen.page.waitForResponse((response) => response.url() === receiver)
  const isBack = citizen.page.waitForEvent('domcontentloaded')
  await citizen.presses('Iniciar sesión')
  await posted
  await isBack
  return citizen
}
