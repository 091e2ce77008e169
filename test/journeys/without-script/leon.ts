/** Every flow of León on the Worker’s own pages, in any browser. */
import { dialled, neighbour, type Neighbour } from '../harness/leon.ts'
import { codeOf, linkOf } from '../harness/post-office.ts'
import type { PagesVisitor } from '../harness/pages-visitor.ts'

const next = 'Horma nueva 5?'

async function registers(visitor: PagesVisitor, person: Neighbour) {
  await visitor.opens('registro')
  await visitor.at('Crear cuenta: datos de registro')
  await visitor.fills({
    CURP: person.document,
    'Nombre(s)': 'Ximena',
    'Apellido paterno': 'Alba',
    'Código postal': '37000',
    Estado: 'Guanajuato',
    Municipio: 'León',
    Colonia: 'Centro Imaginario',
    Calle: 'Calle del Relojero',
    'Número exterior': '128',
    Teléfono: person.phone,
    'Correo electrónico': person.email,
    Contraseña: person.password,
  })
  await visitor.ticks('Términos y condiciones', 'Aviso de privacidad')
  await visitor.presses('Crear cuenta')
  await visitor.at('Revisa tu correo')
  await visitor.pastes(linkOf(await visitor.receives(person.email)))
  await visitor.at('Tu cuenta está lista')
}

async function signsIn(visitor: PagesVisitor, person: Neighbour, password = person.password) {
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await visitor.fills({ 'CURP o correo electrónico': person.document, Contraseña: password })
  await visitor.presses('Iniciar sesión')
}

export async function everyFlow(visitor: PagesVisitor): Promise<void> {
  const person = neighbour()
  await registers(visitor, person)
  await visitor.leaves()

  await signsIn(visitor, person)
  await visitor.at('Comprueba tu celular')
  await visitor.fills({ Código: codeOf(await visitor.receives(dialled(person))) })
  await visitor.presses('Continuar')
  await visitor.at('Hola, Ximena')
  await visitor.presses('Mi cuenta')
  await visitor.at('Mi cuenta')
  await visitor.presses('Cambiar la contraseña')
  await visitor.fills({
    'Contraseña actual': person.password,
    'Nueva contraseña': next,
    'Confirmar contraseña': next,
  })
  await visitor.presses('Guardar')
  await visitor.at('Se ha actualizado la contraseña')
  await visitor.leaves()

  await visitor.opens('recuperar')
  await visitor.at('Recuperar tu inicio de sesión')
  await visitor.fills({ CURP: person.document })
  await visitor.presses('Enviar')
  await visitor.sees('Elige cómo quieres restablecer tu contraseña.')
  await visitor.chooses('Contacto', 'Enviarme una liga a mi correo para restablecer la contraseña')
  await visitor.presses('Enviar')
  await visitor.at('Restablecer contraseña')
  await visitor.pastes(linkOf(await visitor.receives(person.email, /citizen-recover/)))
  await visitor.isAskedFor('Nueva contraseña')
  const last = 'Suela firme 6?'
  await visitor.fills({
    'Correo electrónico': person.email,
    'Nueva contraseña': last,
    'Confirmar contraseña': last,
  })
  await visitor.presses('Guardar')
  await visitor.at('Se ha actualizado la contraseña')
  await signsIn(visitor, person, last)
  await visitor.at('Hola, Ximena')
}

/** From the choice of contacts to the request that the city answers. */
export async function asksForOtherContacts(visitor: PagesVisitor): Promise<void> {
  const person = neighbour()
  await visitor.opens('recuperar')
  await visitor.fills({ CURP: person.document })
  await visitor.presses('Enviar')
  await visitor.sees('Elige cómo quieres restablecer tu contraseña.')
  await visitor.presses(
    'Si no cuentas con acceso a ninguno de los medios de recuperación, da clic aquí',
  )
  await visitor.at('Cambio de correo o celular')
  await visitor.fills({
    CURP: person.document,
    'Correo electrónico': person.email,
    Teléfono: person.phone,
  })
  await visitor.presses('Enviar')
  await visitor.at('Recibimos tu solicitud')
  await visitor.sees('LEO-')
}
