/** How users of ECUAPASS come to an account: request, code by e-mail, an officer's yes. */
import { madeUp } from './made-up.ts'
import { approves } from './officer.ts'
import { codeOf, firstMessage } from './post-office.ts'
import type { Acting } from './pages-visitor.ts'
import { Registrant } from './registrant.ts'
import type { Visitor } from './visitor.ts'

export interface Trader {
  readonly userId: string
  readonly classification: 'Usuario general' | 'Representante legal'
  readonly identification: string
  readonly email: string
  readonly password: string
}

/** A company's, made up. Many may act for it. */
export const companyRuc = '1799324829001'

export const trader = (classification: Trader['classification'] = 'Usuario general'): Trader => ({
  userId: madeUp.userId(),
  classification,
  identification: madeUp.cedulaEc(),
  email: madeUp.email(),
  password: 'contenedor azul en la aduana',
})

const isForCompany = ({ classification }: Trader) => classification === 'Representante legal'

/** Everything up to the notice that an officer will decide. */
export async function requestsUse(visitor: Visitor, person: Trader): Promise<void> {
  await visitor.opens('registro')
  await visitor.at('Solicitud de uso')
  await visitor.chooses('Clasificación de usuario', person.classification)
  if (isForCompany(person)) await visitor.fills({ 'RUC empresa': companyRuc })
  await visitor.fills({
    Identificación: person.identification,
    Nombres: 'Paulina',
    Apellidos: 'Ricaurte Mora',
  })
  await visitor.presses('Continuar')
  await visitor.at('Sus datos de acceso')
  await visitor.fills({
    'ID usuario': person.userId,
    'Correo electrónico': person.email,
    Clave: person.password,
  })
  await visitor.presses('Continuar')
  await visitor.at('Revise sus respuestas')
  await visitor.ticks('Condiciones de uso de ECUAPASS', 'Aviso de privacidad')
  await visitor.draws()
  await visitor.presses('Enviar solicitud')
  await visitor.at('Confirme su correo electrónico')
  await visitor.fills({ Código: codeOf(await visitor.receives(person.email)) })
  await visitor.presses('Confirmar')
  await visitor.at('Su solicitud está en revisión')
}

export async function entersWith(visitor: Visitor, userId: string, typed: string): Promise<void> {
  await visitor.opens('entrar')
  await visitor.at('Ingresar a ECUAPASS')
  await visitor.fills({ 'ID usuario': userId, Clave: typed })
  await visitor.presses('Ingresar')
}

export async function looksForId(visitor: Visitor, person: Trader): Promise<void> {
  await visitor.opens('entrar')
  await visitor.at('Ingresar a ECUAPASS')
  await visitor.presses('Buscar ID de usuario')
  await visitor.at('Búsqueda de ID de usuario')
  await visitor.chooses('Clasificación de usuario', person.classification)
}

/** Has an account from before, which an officer has approved. */
export async function hasAccount(person: Trader): Promise<void> {
  const { userId, identification, email, password } = person
  await Registrant.registers(
    'ecuapass',
    {
      userId,
      ...(isForCompany(person)
        ? { classification: 'representante-legal', companyRuc }
        : { classification: 'usuario-general' }),
      identification,
      givenNames: 'Paulina',
      familyNames: 'Ricaurte Mora',
      email,
      password,
      terms: 'yes',
      privacy: 'yes',
    },
    async (registrant) => registrant.answers({ code: codeOf(await firstMessage(email)) }),
  )
  await approves(userId)
}

/** Says who they are, and that a temporary password may come by e-mail. */
export async function asksForTemporary(visitor: Acting, person: Trader): Promise<void> {
  await visitor.opens('recuperar')
  await visitor.at('Reinicio de clave de acceso')
  await visitor.fills({
    'ID usuario': person.userId,
    Identificación: person.identification,
    'Correo electrónico': person.email,
  })
  await visitor.presses('Recibir la clave por e-mail')
  await visitor.at('¿Desea recibir una clave temporal por e-mail?')
  await visitor.presses('Sí')
  await visitor.at('Revise su correo electrónico')
}
