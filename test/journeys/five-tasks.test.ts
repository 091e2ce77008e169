/**
 * Five tasks on a phone, each from the city's home page by what can be read on the screen alone. How often is pressed,
 * how much is typed and which screens are seen stands in `test/results/tasks/`.
 */
import { expect, test } from 'vitest'
import { ibarraPadron } from '../../demo/sample-padron.ts'
import { Doer } from './harness/doer.ts'
import * as ecuapass from './harness/ecuapass.ts'
import * as ibarra from './harness/ibarra.ts'
import * as leon from './harness/leon.ts'
import * as maracaibo from './harness/maracaibo.ts'
import { linkOf, temporaryPasswordIn } from './harness/post-office.ts'
import { hasAccount, someone } from './harness/registration.ts'

test('registers at Ibarra, whose register has an address that is out of use', async () => {
  const known = ibarraPadron.at(-1)
  if (!known) throw new Error('nobody is in the sample padrón')
  const own = ibarra.resident()
  const doer = await Doer.comesHome('ibarra')
  await doer.presses('Crear una cuenta')
  await doer.at('Registrarse como nuevo ciudadano')
  await doer.fills({ 'Cédula, RUC o pasaporte': known.document })
  await doer.presses('Verificar datos')
  await doer.at('Verifique sus datos')
  // What was typed before stands here, to be checked.
  expect(await doer.citizen.main.innerText()).toContain(known.document)
  await doer.fills({ 'Correo electrónico': own.email })
  await doer.ticks('Aviso de privacidad')
  await doer.presses('Crear cuenta')
  await doer.at('Revise su correo electrónico')
  expect(await doer.citizen.main.innerText()).toContain(own.email)
  const temporary = temporaryPasswordIn(await doer.citizen.receives(own.email))
  await doer.presses('Iniciar sesión')
  await doer.at('Iniciar sesión')
  await doer.fills({ Usuario: known.document, Contraseña: temporary })
  await doer.presses('Iniciar sesión')
  await doer.at('Elija su contraseña')
  await doer.fills({ 'Nueva contraseña': own.password, 'Confirmar contraseña': own.password })
  await doer.presses('Continuar')
  await doer.at('Preguntas de seguridad')
  for (const [index, question] of [
    '¿En qué calle vivió de niño o niña?',
    '¿Cómo se llamaba su primera mascota?',
    '¿Qué libro o cuento le leían de niño o niña?',
  ].entries()) {
    await doer.chooses(`Pregunta ${index + 1}`, question)
    await doer.fills({ [`Respuesta ${index + 1}`]: 'Los Álamos' })
  }
  await doer.presses('Continuar')
  await doer.at('Lea y acepte')
  await doer.ticks('Acuerdo de Responsabilidad y Uso de Medios Electrónicos')
  await doer.presses('Aceptar y continuar')
  // Back where it began. The register keeps the name to itself until its own contact has confirmed who asks.
  await doer.citizen.sees(`Hola, ${own.email}`)
  await doer.isDone('ibarra-register')
})

test('recovers at León without the phone that was lost', async () => {
  const person = leon.neighbour()
  await leon.hasAccount(person)
  const next = 'Horma nueva 5?'
  const doer = await Doer.comesHome('leon')
  await doer.presses('Iniciar sesión')
  await doer.at('Iniciar sesión')
  await doer.presses('¿Olvidaste tu contraseña o no puedes iniciar sesión? Da clic aquí')
  await doer.at('Recuperar tu inicio de sesión')
  await doer.chooses('Tipo de persona', person.kind)
  await doer.fills({ CURP: person.document })
  await doer.presses('Enviar')
  await doer.citizen.main.getByRole('radio').nth(1).waitFor()
  await doer.chooses('Contacto', 'Enviarme una liga a mi correo para restablecer la contraseña')
  await doer.presses('Enviar')
  await doer.at('Restablecer contraseña')
  await doer.follows(linkOf(await doer.citizen.receives(person.email)), 'Recuperar contraseña')
  await doer.at('Restablecer contraseña')
  await doer.fills({
    'Correo electrónico': person.email,
    'Nueva contraseña': next,
    'Confirmar contraseña': next,
  })
  await doer.presses('Guardar')
  await doer.at('Se ha actualizado la contraseña')
  await doer.isDone('leon-recover')
})

test('registers a company at Maracaibo', async () => {
  const person = maracaibo.juridica()
  const doer = await Doer.comesHome('maracaibo')
  await doer.presses('Regístrate')
  await doer.at('Crea tu Registro Único Ciudadano')
  await doer.chooses('Perfil', person.kind)
  await doer.fills({ RIF: person.document, 'Razón social': 'Panadería El Faro del Lago, C.A.' })
  await doer.presses('Continuar')
  await doer.at('Cómo comunicarnos contigo')
  await doer.fills({ Teléfono: '0414-1234501', 'Correo electrónico': person.email })
  await doer.presses('Continuar')
  await doer.at('Revisa tus respuestas')
  await doer.ticks('Términos de uso')
  await doer.ticks('Aviso de privacidad')
  await doer.presses('Registrar')
  await doer.at('Valida tu correo electrónico')
  await doer.follows(linkOf(await doer.citizen.receives(person.email)), 'Finalizar registro')
  await doer.at('Crea tu contraseña para SIGE')
  await doer.fills({ 'Nueva contraseña': person.password, 'Confirmar contraseña': person.password })
  await doer.presses('Guardar')
  await doer.at('Tu cuenta está lista')
  await doer.isDone('maracaibo-register-company')
})

test('finds the ID of a user at ECUAPASS', async () => {
  const person = ecuapass.trader()
  await ecuapass.hasAccount(person)
  const doer = await Doer.comesHome('ecuapass')
  await doer.presses('Ingresar')
  await doer.at('Ingresar a ECUAPASS')
  await doer.presses('Buscar ID de usuario')
  await doer.at('Búsqueda de ID de usuario')
  await doer.chooses('Clasificación de usuario', person.classification)
  await doer.fills({ 'Correo electrónico': person.email, Identificación: person.identification })
  await doer.presses('Buscar ID')
  await doer.at('Su ID de usuario')
  await doer.citizen.sees(person.userId)
  await doer.isDone('ecuapass-find-id')
})

test('changes a password at Ciudad Abierta', async () => {
  const person = someone()
  await hasAccount(person)
  const doer = await Doer.comesHome('demo')
  await doer.presses('Iniciar sesión')
  await doer.at('Iniciar sesión')
  await doer.fills({
    'Documento de identidad o correo electrónico': person.email,
    Contraseña: person.password,
  })
  await doer.presses('Iniciar sesión')
  // Back on the page where the way in was pressed, greeted.
  await doer.citizen.sees(person.givenNames)
  await doer.presses(/Mi cuenta/)
  await doer.at('Mi cuenta')
  await doer.presses('Cambiar la contraseña')
  await doer.at('Cambiar la contraseña')
  await doer.fills({
    'Contraseña actual': person.password,
    'Nueva contraseña': `${person.password}-otra`,
  })
  await doer.presses('Guardar la contraseña')
  await doer.at('Su contraseña cambió')
  await doer.isDone('demo-change-password')
})
