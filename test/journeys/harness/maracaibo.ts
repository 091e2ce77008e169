/** How citizens of Maracaibo come to an account: data, the button of the message, the password. */
import { madeUp } from './made-up.ts'
import { firstMessage, linkOf } from './post-office.ts'
import { Registrant } from './registrant.ts'
import type { Visitor } from './visitor.ts'

export interface Resident {
  readonly kind: 'Persona natural' | 'Persona jurídica'
  /** Cédula or RIF, with its letter. */
  readonly document: string
  readonly email: string
  readonly password: string
}

export const natural = (): Resident => ({
  kind: 'Persona natural',
  document: madeUp.cedulaVe(),
  email: madeUp.email(),
  password: 'Relámpago 28!',
})

export const juridica = (): Resident => ({
  ...natural(),
  kind: 'Persona jurídica',
  document: madeUp.rif(),
})

const labelOf = ({ kind }: Resident) => (kind === 'Persona natural' ? 'Cédula' : 'RIF')

/** Kind of person and document, with which every flow begins. */
async function saysWho(visitor: Visitor, person: Resident): Promise<void> {
  await visitor.chooses('Perfil', person.kind)
  await visitor.fills({ [labelOf(person)]: person.document })
}

/** Everything up to the notice that a message was sent. */
export async function asksForAccount(visitor: Visitor, person: Resident): Promise<void> {
  await visitor.opens('registro')
  await visitor.at('Crea tu Registro Único Ciudadano')
  await saysWho(visitor, person)
  await visitor.fills(
    person.kind === 'Persona natural'
      ? { Nombres: 'Carmen Elena', Apellidos: 'Urdaneta Rincón' }
      : { 'Razón social': 'Panadería El Faro del Lago, C.A.' },
  )
  await visitor.presses('Continuar')
  await visitor.at('Cómo comunicarnos contigo')
  await visitor.fills({ Teléfono: '0414-1234501', 'Correo electrónico': person.email })
  await visitor.presses('Continuar')
  await visitor.at('Revisa tus respuestas')
  await visitor.ticks('Términos de uso', 'Aviso de privacidad')
  await visitor.draws()
  await visitor.presses('Registrar')
  await visitor.at('Valida tu correo electrónico')
}

/** Follows the button of the message and chooses the password, as which it is typed twice. */
export async function finishes(visitor: Visitor, person: Resident): Promise<Visitor> {
  const message = await visitor.receives(person.email)
  const tab = await visitor.follows(linkOf(message), 'Finalizar registro')
  await tab.at('Crea tu contraseña para SIGE')
  await tab.fills({ 'Nueva contraseña': person.password, 'Confirmar contraseña': person.password })
  await tab.presses('Guardar')
  await tab.at('Tu cuenta está lista')
  return tab
}

/** Has an account from before. */
export const hasAccount = ({ kind, document, email, password }: Resident): Promise<void> =>
  Registrant.registers(
    'maracaibo',
    {
      ...(kind === 'Persona natural'
        ? {
            personKind: 'natural',
            cedula: document,
            givenNames: 'Carmen Elena',
            familyNames: 'Urdaneta Rincón',
          }
        : {
            personKind: 'juridica',
            rif: document,
            companyName: 'Panadería El Faro del Lago, C.A.',
          }),
      phone: '0414-1234501',
      email,
      terms: 'yes',
      privacy: 'yes',
    },
    async (registrant) => {
      await registrant.follows(linkOf(await firstMessage(email)))
      await registrant.answers({ password, repeated: password })
    },
  )

export async function entersWith(
  visitor: Visitor,
  person: Resident,
  typed = person.password,
): Promise<void> {
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await saysWho(visitor, person)
  await visitor.fills({ Contraseña: typed })
  await visitor.presses('Iniciar sesión')
}

export async function asksToRecover(
  visitor: Visitor,
  person: Resident,
  email = person.email,
): Promise<void> {
  await visitor.opens('recuperar')
  await visitor.at('Olvidé mi contraseña')
  await saysWho(visitor, person)
  await visitor.fills({ 'Correo electrónico': email })
  await visitor.presses('Solicitar')
  await visitor.at('Revisa tu correo electrónico')
}
