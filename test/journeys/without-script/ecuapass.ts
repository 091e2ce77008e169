/** Every flow of Ecuapass on the Worker’s own pages, in any browser. */
import { asksForTemporary, companyRuc, trader } from '../harness/ecuapass.ts'
import { approves } from '../harness/officer.ts'
import { codeOf, temporaryPasswordIn } from '../harness/post-office.ts'
import type { PagesVisitor } from '../harness/pages-visitor.ts'

async function signsIn(visitor: PagesVisitor, userId: string, password: string) {
  await visitor.opens('entrar')
  await visitor.at('Ingresar a ECUAPASS')
  await visitor.fills({ 'ID usuario': userId, Clave: password })
  await visitor.presses('Ingresar')
}

export async function everyFlow(visitor: PagesVisitor): Promise<void> {
  const person = trader('Representante legal')
  await visitor.opens('registro')
  await visitor.at('Solicitud de uso')
  await visitor.chooses('Clasificación de usuario', person.classification)
  await visitor.fills({
    'ID usuario': person.userId,
    Identificación: person.identification,
    Nombres: 'Paulina',
    Apellidos: 'Ricaurte Mora',
    'Correo electrónico': person.email,
    Clave: person.password,
  })
  await visitor.ticks('Condiciones de uso de ECUAPASS', 'Aviso de privacidad')
  await visitor.presses('Enviar solicitud')
  // What a company’s user is asked besides comes now; the password is typed again.
  await visitor.at('Solicitud de uso')
  await visitor.fills({ 'RUC empresa': companyRuc, Clave: person.password })
  await visitor.presses('Enviar solicitud')
  await visitor.at('Confirme su correo electrónico')
  await visitor.fills({ Código: codeOf(await visitor.receives(person.email)) })
  await visitor.presses('Confirmar')
  await visitor.at('Su solicitud está en revisión')
  await approves(person.userId)

  await signsIn(visitor, person.userId, person.password)
  await visitor.at('Hola, Paulina')
  await visitor.presses('Mi cuenta')
  await visitor.at('Mi cuenta')
  await visitor.presses('Cambiar la clave')
  const next = 'contenedor rojo en la aduana'
  await visitor.fills({
    'Clave actual': person.password,
    'Nueva clave': next,
    'Confirmar clave': next,
  })
  await visitor.presses('Guardar clave')
  await visitor.at('Su clave cambió')
  await visitor.leaves()

  await asksForTemporary(visitor, person)
  const temporary = temporaryPasswordIn(await visitor.receives(person.email, /clave temporal/))
  await signsIn(visitor, person.userId, temporary)
  await visitor.at('Elija su clave')
  await visitor.fills({
    'Nueva clave': 'sol de mi tejado 7',
    'Confirmar clave': 'sol de mi tejado 7',
  })
  await visitor.presses('Guardar clave')
  await visitor.at('Hola, Paulina')
}

/** From the sign-in, of somebody who has no account. */
export async function looksForUserId(visitor: PagesVisitor): Promise<void> {
  const person = trader()
  await visitor.opens('entrar')
  await visitor.presses('Buscar ID de usuario')
  await visitor.at('Búsqueda de ID de usuario')
  await visitor.chooses('Clasificación de usuario', person.classification)
  await visitor.fills({ Identificación: person.identification })
  await visitor.sends()
  await visitor.isAskedFor('Correo electrónico')
  await visitor.fills({ 'Correo electrónico': person.email })
  await visitor.sends()
  await visitor.seesAlert('Los datos no coinciden con ningún usuario.')
}
