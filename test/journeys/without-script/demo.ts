/** Every flow of Ciudad Abierta on the Worker’s own pages, in any browser. */
import { codeOf, linkOf } from '../harness/post-office.ts'
import { someone, type Person } from '../harness/registration.ts'
import type { PagesVisitor } from '../harness/pages-visitor.ts'

export const identifier = 'Documento de identidad o correo electrónico'

async function asksForAccount(visitor: PagesVisitor, person: Person): Promise<void> {
  await visitor.opens('registro')
  await visitor.at('Crear una cuenta')
  await visitor.fills({
    'Documento de identidad': person.document,
    Nombres: person.givenNames,
    Apellidos: person.familyNames,
    'Correo electrónico': person.email,
    Contraseña: person.password,
  })
  await visitor.ticks('Términos de uso', 'Aviso de privacidad')
  await visitor.presses('Continuar')
  await visitor.at('Revise su correo electrónico')
}

export async function registers(visitor: PagesVisitor, person: Person): Promise<void> {
  await asksForAccount(visitor, person)
  await visitor.fills({ Código: codeOf(await visitor.receives(person.email)) })
  await visitor.presses('Confirmar')
  await visitor.at('Su cuenta está lista')
}

export async function signsIn(visitor: PagesVisitor, person: Person, password = person.password) {
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await visitor.fills({ [identifier]: person.document, Contraseña: password })
  await visitor.presses('Iniciar sesión')
}

export async function everyFlow(visitor: PagesVisitor): Promise<void> {
  const person = someone()
  const next = `${person.password}-otra`
  await registers(visitor, person)

  await visitor.presses('Ir a mi cuenta')
  await visitor.at('Mi cuenta')
  await visitor.sees(person.email)
  await visitor.presses('Cambiar la contraseña')
  await visitor.at('Cambiar la contraseña')
  await visitor.fills({ 'Contraseña actual': 'no-es-esta-clave', 'Nueva contraseña': next })
  await visitor.presses('Guardar la contraseña')
  await visitor.seesAlert('«Contraseña actual» no es correcta.')
  await visitor.fills({ 'Contraseña actual': person.password, 'Nueva contraseña': next })
  await visitor.presses('Guardar la contraseña')
  await visitor.at('Su contraseña cambió')
  await visitor.presses('Volver a mi cuenta')
  await visitor.at('Mi cuenta')
  await visitor.presses('Cerrar sesión')
  await visitor.at('Iniciar sesión')

  await signsIn(visitor, person, next)
  await visitor.at(`Hola, ${person.givenNames}`)
  await visitor.presses('Cerrar sesión')
  await visitor.at('Iniciar sesión')

  await visitor.presses('¿Olvidó su contraseña?')
  await visitor.at('Recuperar la contraseña')
  await visitor.fills({ [identifier]: person.document })
  await visitor.presses('Continuar')
  await visitor.at('Revise su correo electrónico')
  await visitor.fills({ Código: '00000000' })
  await visitor.presses('Confirmar')
  await visitor.seesAlert('Revise lo siguiente')
  await visitor.fills({ Código: codeOf(await visitor.receives(person.email, /recuperar/i)) })
  await visitor.presses('Confirmar')
  await visitor.at('Elija una nueva contraseña')
  await visitor.fills({ 'Nueva contraseña': `${next}-más` })
  await visitor.presses('Guardar la contraseña')
  await visitor.at('Su contraseña cambió')
  await visitor.presses('Iniciar sesión')
  await signsIn(visitor, person, `${next}-más`)
  await visitor.at(`Hola, ${person.givenNames}`)
}

/** A link that is none, and then the message’s. */
export async function pastesLink(visitor: PagesVisitor): Promise<void> {
  const person = someone()
  await asksForAccount(visitor, person)
  const link = linkOf(await visitor.receives(person.email))
  await visitor.pastes('https://correo.example/')
  await visitor.seesAlert('La dirección llegó incompleta.')
  await visitor.pastes(link)
  await visitor.at('Su cuenta está lista')
}

/** Two messages within a minute. */
export async function asksAgainTooSoon(visitor: PagesVisitor): Promise<void> {
  const person = someone()
  await asksForAccount(visitor, person)
  await visitor.presses('Enviar otro mensaje')
  await visitor.seesAlert('Acaba de pedirlo.')
  await visitor.at('Revise su correo electrónico')
}
