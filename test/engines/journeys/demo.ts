/** Ciudad Abierta: codes by e-mail. */
import { codeOf } from '../../journeys/harness/post-office.ts'
import { someone } from '../../journeys/harness/registration.ts'
import type { Walker } from './walker.ts'

const identifier = 'Documento de identidad o correo electrónico'

export function demo(): Walker {
  const person = someone()
  let { password } = person
  return {
    async asksForAccount(citizen) {
      await citizen.opens('/demo/registro')
      await citizen.isAt('Crear una cuenta')
      await citizen.fills({
        'Documento de identidad': person.document,
        Nombres: person.givenNames,
        Apellidos: person.familyNames,
        'Correo electrónico': person.email,
        Contraseña: password,
      })
      await citizen.ticks('He leído y acepto: Términos', 'He leído y acepto: Aviso')
      await citizen.presses('Continuar')
      await this.awaitsMessage(citizen)
    },

    awaitsMessage: (citizen) => citizen.isAt('Revise su correo electrónico'),

    async confirms(citizen) {
      await citizen.fills({ Código: codeOf(await citizen.receives(person.email)) })
      await citizen.presses('Confirmar')
      await citizen.isAt('Su cuenta está lista')
    },

    async signsIn(citizen, meanwhile) {
      await citizen.opens('/demo/entrar')
      await citizen.isAt('Iniciar sesión')
      await citizen.fills({ [identifier]: person.document, Contraseña: password })
      await citizen.presses('Iniciar sesión')
      await meanwhile?.()
      await citizen.isAt(`Hola, ${person.givenNames}`)
    },

    async isSignedIn(citizen) {
      await citizen.opens('/demo/cuenta')
      await citizen.isAt('Mi cuenta')
    },

    async signsOut(citizen) {
      await citizen.presses('Cerrar sesión')
      await citizen.isAt('Iniciar sesión')
    },

    async isSignedOut(citizen) {
      await citizen.opens('/demo/cuenta')
      await citizen.isAt('Iniciar sesión')
    },

    async recovers(citizen) {
      await citizen.readsMail(person.email)
      await citizen.opens('/demo/recuperar')
      await citizen.isAt('Recuperar la contraseña')
      await citizen.fills({ [identifier]: person.document })
      await citizen.presses('Continuar')
      await citizen.isAt('Revise su correo electrónico')
      await citizen.fills({ Código: codeOf(await citizen.receives(person.email)) })
      await citizen.presses('Confirmar')
      await citizen.isAt('Elija una nueva contraseña')
      const next = `${person.password}-otra`
      await citizen.fills({ 'Nueva contraseña': next })
      await citizen.presses('Guardar la contraseña')
      await citizen.isAt('Su contraseña cambió')
      password = next
    },
  }
}
