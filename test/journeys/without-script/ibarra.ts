/** Every flow of Ibarra on the Worker’s own pages, in any browser. */
import { asksForKey, choosesQuestions, resident, type Resident } from '../harness/ibarra.ts'
import { codeOf, linkOf, temporaryPasswordIn } from '../harness/post-office.ts'
import type { PagesVisitor } from '../harness/pages-visitor.ts'

async function settles(visitor: PagesVisitor, person: Resident) {
  const { document, email, password } = person
  await asksForKey(visitor, person)
  const temporary = temporaryPasswordIn(await visitor.receives(email))
  await visitor.presses('Iniciar sesión')
  await visitor.at('Iniciar sesión')
  await visitor.fills({ Usuario: document, Contraseña: temporary })
  await visitor.presses('Iniciar sesión')
  await visitor.at('Elija su contraseña')
  await visitor.fills({ 'Nueva contraseña': password, 'Confirmar contraseña': password })
  await visitor.presses('Continuar')
  await choosesQuestions(visitor)
  await visitor.at('Lea y acepte')
  await visitor.ticks('Acuerdo de Responsabilidad y Uso de Medios Electrónicos')
  await visitor.presses('Aceptar y continuar')
  await visitor.at('Hola, Daniel')
}

export async function everyFlow(visitor: PagesVisitor): Promise<void> {
  const person = resident()
  await settles(visitor, person)

  await visitor.presses('Mi cuenta')
  await visitor.at('Mi cuenta')
  await visitor.presses('Cambiar la contraseña')
  await visitor.fills({
    'Contraseña actual': person.password,
    'Nueva contraseña': 'sol de otro tejado 8',
    'Confirmar contraseña': 'sol de otro tejado 8',
  })
  await visitor.presses('Guardar la contraseña')
  await visitor.at('Su contraseña cambió')
  await visitor.leaves()
  await visitor.at('Iniciar sesión')

  await visitor.presses('¿Olvidó su contraseña?')
  await visitor.at('Recuperar contraseña')
  await visitor.fills({ Usuario: person.document })
  await visitor.presses('Continuar')
  await visitor.at('Revise su correo electrónico')
  const message = await visitor.receives(person.email, /RESTABLECER/)
  await visitor.pastes(linkOf(message))
  await visitor.at('Revise su correo electrónico')
  await visitor.fills({ Usuario: person.document, Código: codeOf(message) })
  await visitor.presses('Continuar')
  await visitor.at('Nueva contraseña')
  await visitor.fills({
    'Nueva contraseña': 'luna nueva 88',
    'Confirmar contraseña': 'luna nueva 88',
  })
  await visitor.presses('Continuar')
  await visitor.at('Su contraseña cambió')

  await visitor.opens('entrar')
  await visitor.fills({ Usuario: person.document, Contraseña: 'luna nueva 88' })
  await visitor.presses('Iniciar sesión')
  await choosesQuestions(visitor)
  await visitor.at('Hola, Daniel')
}
