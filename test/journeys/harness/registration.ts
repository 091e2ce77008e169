/** What journeys begin with: a person who does not exist, and their account. */
import { randomInt, randomUUID } from 'node:crypto'
import type { Citizen } from './citizen.ts'
import { codeOf, firstMessage } from './post-office.ts'
import { Registrant } from './registrant.ts'

export interface Person {
  readonly givenNames: string
  readonly familyNames: string
  readonly email: string
  readonly password: string
  /** Cédula of Ecuador, with its check digit. */
  readonly document: string
}

/** Makes up a person, different each time. */
export const someone = (): Person => ({
  givenNames: 'Rosa Elena',
  familyNames: 'Quishpe Andrade',
  email: `vecina-${randomUUID().slice(0, 8)}@correo.example`,
  // No three of its words are of twelve letters, as a temporary password is: one in a thousand of those reads as one.
  password: `arroyo-tibio-${randomInt(1e7, 1e8)}`,
  document: madeUpCedula(),
})

/** Ten digits whose last checks the others, modulo 10 with weights 2 and 1. */
function madeUpCedula(): string {
  // Province 17; a third digit below 6 is a natural person.
  const digits = [1, 7, randomInt(6), ...Array.from({ length: 6 }, () => randomInt(10))]
  const sum = digits.reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return [...digits, (10 - (sum % 10)) % 10].join('')
}

/** Opens the form of registration, fills and sends it; the citizen is then asked for the code. */
export async function asksForAccount(
  citizen: Citizen,
  person: Person,
  options: { readonly withDocument?: boolean } = {},
): Promise<void> {
  await citizen.opens('/demo/registro')
  await fillsForm(citizen, person, options)
}

/** The form is there. */
export async function fillsForm(
  citizen: Citizen,
  person: Person,
  { withDocument = true } = {},
): Promise<void> {
  await citizen.isAt('Crear una cuenta')
  if (withDocument) await citizen.fills('Documento de identidad', person.document)
  await citizen.fills('Nombres', person.givenNames)
  await citizen.fills('Apellidos', person.familyNames)
  await citizen.fills('Correo electrónico', person.email)
  await citizen.fills('Contraseña', person.password)
  await citizen.ticks('Términos de uso')
  await citizen.ticks('Aviso de privacidad')
  await citizen.presses('Continuar')
  await citizen.isAt('Revise su correo electrónico')
}

/** Registers to the end. */
export async function registers(
  citizen: Citizen,
  person: Person,
  options: { readonly withDocument?: boolean } = {},
): Promise<void> {
  await asksForAccount(citizen, person, options)
  await citizen.fills('Código', codeOf(await citizen.receives(person.email)))
  await citizen.presses('Confirmar')
  await citizen.isAt('Su cuenta está lista')
}

/** Has an account from before. */
export const hasAccount = ({
  document,
  givenNames,
  familyNames,
  email,
  password,
}: Person): Promise<void> =>
  Registrant.registers(
    'demo',
    { document, givenNames, familyNames, email, password, terms: 'yes', privacy: 'yes' },
    async (registrant) => registrant.answers({ code: codeOf(await firstMessage(email)) }),
  )

/** Signs in with a document or an address. */
export async function signsIn(
  citizen: Citizen,
  identifier: string,
  password: string,
  site?: string,
): Promise<void> {
  await citizen.opens('/demo/entrar', site)
  await citizen.isAt('Iniciar sesión')
  await citizen.fills('Documento de identidad o correo electrónico', identifier)
  await citizen.fills('Contraseña', password)
  await citizen.presses('Iniciar sesión')
}

/** Says who they are; the citizen is then asked for the code. */
export async function asksToRecover(
  citizen: Citizen,
  identifier: string,
  site?: string,
): Promise<void> {
  await citizen.opens('/demo/recuperar', site)
  await citizen.isAt('Recuperar la contraseña')
  await citizen.fills('Documento de identidad o correo electrónico', identifier)
  await citizen.presses('Continuar')
  await citizen.isAt('Revise su correo electrónico')
}

/** From the account; the citizen reads then what came of it. */
export async function changesPassword(
  citizen: Citizen,
  current: string,
  other: string,
): Promise<void> {
  await citizen.opens('/demo/cuenta')
  await citizen.presses('Cambiar la contraseña')
  await citizen.isAt('Cambiar la contraseña')
  await citizen.fills('Contraseña actual', current)
  await citizen.fills('Nueva contraseña', other)
  await citizen.presses('Guardar la contraseña')
}
