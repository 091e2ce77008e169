/** Every flow of Maracaibo on the Worker’s own pages, in any browser. */
import { natural, type Resident } from '../harness/maracaibo.ts'
import { linkOf } from '../harness/post-office.ts'
import type { PagesVisitor } from '../harness/pages-visitor.ts'

async function signsIn(visitor: PagesVisitor, person: Resident, password: string) {
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await visitor.fills({ Cédula: person.document, Contraseña: password })
  await visitor.presses('Iniciar sesión')
  await visitor.at('Hola, Carmen Elena')
}

export async function everyFlow(visitor: PagesVisitor): Promise<void> {
  const person = natural()
  await visitor.opens('registro')
  await visitor.at('Crea tu Registro Único Ciudadano')
  await visitor.fills({
    Cédula: person.document,
    Nombres: 'Carmen Elena',
    Apellidos: 'Urdaneta Rincón',
    Teléfono: '0414-1234501',
    'Correo electrónico': person.email,
  })
  await visitor.ticks('Términos de uso', 'Aviso de privacidad')
  await visitor.presses('Registrar')
  await visitor.at('Valida tu correo electrónico')
  await visitor.pastes(linkOf(await visitor.receives(person.email)))
  await visitor.at('Crea tu contraseña para SIGE')
  await visitor.fills({
    'Nueva contraseña': person.password,
    'Confirmar contraseña': person.password,
  })
  await visitor.presses('Guardar')
  await visitor.at('Tu cuenta está lista')

  const next = 'Relámpago 29!'
  await visitor.opens('cuenta')
  await visitor.at('Mi cuenta')
  await visitor.presses('Cambiar la contraseña')
  await visitor.fills({
    'Contraseña actual': person.password,
    'Nueva contraseña': next,
    'Confirmar contraseña': next,
  })
  await visitor.presses('Guardar la contraseña')
  await visitor.at('Tu contraseña cambió')
  await visitor.leaves()
  await signsIn(visitor, person, next)
  await visitor.leaves()

  const last = 'Relámpago 30!'
  await visitor.opens('recuperar')
  await visitor.at('Olvidé mi contraseña')
  await visitor.fills({ Cédula: person.document, 'Correo electrónico': person.email })
  await visitor.presses('Solicitar')
  await visitor.at('Revisa tu correo electrónico')
  await visitor.pastes(linkOf(await visitor.receives(person.email, /citizen-recover/)))
  await visitor.isAskedFor('Nueva contraseña')
  await visitor.fills({ 'Nueva contraseña': last, 'Confirmar contraseña': last })
  await visitor.sends()
  await visitor.at('Tu contraseña cambió')
  await signsIn(visitor, person, last)
}
