/** León: kinds of person, an address in sections, links by e-mail, and a code to the mobile. */
import { neighbour } from '../../journeys/harness/leon.ts'
import type { Walker } from './walker.ts'

export function leon(): Walker {
  const person = neighbour()
  let { password } = person
  return {
    async asksForAccount(citizen) {
      await citizen.opens('/leon/registro')
      await citizen.isAt('Crear cuenta: datos de registro')
      await citizen.marks('Tipo de persona', person.kind)
      await citizen.fills({
        CURP: person.document,
        'Nombre(s)': 'Ximena',
        'Apellido paterno': 'Alba',
      })
      await citizen.presses('Siguiente')
      await citizen.isAt('Tu domicilio')
      await citizen.fills({ 'Código postal': '37000' })
      await citizen.chooses('Colonia', 'Centro Imaginario')
      await citizen.fills({
        Calle: 'Calle del Relojero',
        'Número exterior': '128',
        Teléfono: person.phone,
      })
      await citizen.presses('Siguiente')
      await citizen.isAt('Tu correo y tu contraseña')
      await citizen.fills({ 'Correo electrónico': person.email, Contraseña: password })
      await citizen.presses('Siguiente')
      await citizen.isAt('Revisa tus respuestas')
      await citizen.ticks('He leído y acepto: Términos', 'He leído y acepto: Aviso')
      await citizen.presses('Crear cuenta')
      await this.awaitsMessage(citizen)
    },

    awaitsMessage: (citizen) => citizen.isAt('Revisa tu correo'),

    async confirms(citizen) {
      await citizen.follows(await citizen.receives(person.email))
      await citizen.isAt('Falta un paso o dos')
      await citizen.presses('Confirmar mi cuenta')
      await citizen.isAt('Tu cuenta está lista')
    },

    async signsIn(citizen, meanwhile) {
      await citizen.opens('/leon/entrar')
      await citizen.isAt('Iniciar sesión')
      await citizen.marks('Tipo de persona', person.kind)
      await citizen.fills({ 'CURP o correo electrónico': person.document, Contraseña: password })
      await citizen.presses('Iniciar sesión')
      await meanwhile?.()
      // Once, the number may be proven by a code; it may be left for later.
      const at = await citizen.isAtOneOf('Comprueba tu celular', 'Hola, Ximena')
      if (at === 'Comprueba tu celular') await citizen.presses('Continuar')
      await citizen.isAt('Hola, Ximena')
    },

    async isSignedIn(citizen) {
      await citizen.opens('/leon/cuenta')
      await citizen.isAt('Mi cuenta')
    },

    async signsOut(citizen) {
      await citizen.presses('Cerrar sesión')
      await citizen.isAt('Iniciar sesión')
    },

    async isSignedOut(citizen) {
      await citizen.opens('/leon/cuenta')
      await citizen.isAt('Iniciar sesión')
    },

    async recovers(citizen) {
      await citizen.readsMail(person.email)
      await citizen.opens('/leon/recuperar')
      await citizen.isAt('Recuperar tu inicio de sesión')
      await citizen.marks('Tipo de persona', person.kind)
      await citizen.fills({ CURP: person.document })
      await citizen.presses('Enviar')
      await citizen.marks('Contacto', 'Enviarme una liga a mi correo')
      await citizen.presses('Enviar')
      await citizen.isAt('Restablecer contraseña')
      await citizen.follows(await citizen.receives(person.email))
      await citizen.isAt('Faltan 2 pasos')
      await citizen.presses('Recuperar contraseña')
      const next = 'Horma nueva 5?'
      await citizen.fills({
        'Correo electrónico': person.email,
        'Nueva contraseña': next,
        'Confirmar contraseña': next,
      })
      await citizen.presses('Guardar')
      await citizen.isAt('Se ha actualizado la contraseña')
      password = next
    },
  }
}
