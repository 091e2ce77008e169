/** Ibarra: the help pages of its portal, sentence by sentence. */
import { expect, test } from 'vitest'
import { ibarra as city } from '../../../demo/cities/ibarra.ts'
import { ibarraPadron } from '../../../demo/sample-padron.ts'
import { answers, choosesQuestions, entersWith, resident, settles } from '../harness/ibarra.ts'
import { keeps, keepsLetter } from '../harness/keeps.ts'
import { codeOf, linkOf, temporaryPasswordIn } from '../harness/post-office.ts'
import { visits } from '../harness/visitor.ts'

const next = 'luna nueva 88'

test('who forgot the password recovers it as the help page says', async () => {
  const person = resident()
  await settles(await visits('ibarra', 'settling', 'with a finger'), person)
  const visitor = await visits('ibarra', 'promises-recover', 'with a finger')
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await visitor.goesBy('¿Olvidó su contraseña?')
  await visitor.at('Recuperar contraseña')
  await visitor.fills({ Usuario: person.document })
  await keeps(visitor, 'ibarra-1')
  await visitor.presses('Continuar')
  await visitor.at('Revise su correo electrónico')
  const message = await visitor.receives(person.email, /RESTABLECER/)
  await keeps(visitor, 'ibarra-2')
  expect(message.text).toContain(person.document)
  expect(message.text).toContain(codeOf(message))
  await keepsLetter(message, 'ibarra-3')

  const tab = await visitor.follows(linkOf(message), 'RESTABLECER CONTRASEÑA')
  await tab.at('Revise su correo electrónico')
  await tab.fills({ Usuario: person.document, Código: codeOf(message) })
  await keeps(tab, 'ibarra-4')
  await tab.presses('Continuar')
  await tab.at('Nueva contraseña')
  await tab.fills({ 'Nueva contraseña': next, 'Confirmar contraseña': next })
  await keeps(tab, 'ibarra-5')
  for (const refused of ['sol 7', 'sin ninguna cifra', 'a1'.repeat(13)]) {
    await tab.fills({ 'Nueva contraseña': refused, 'Confirmar contraseña': refused })
    await tab.presses('Continuar')
    await tab.seesAlert('Revise lo siguiente')
  }
  await keeps(tab, 'ibarra-6')
  await tab.fills({ 'Nueva contraseña': next, 'Confirmar contraseña': next })
  await tab.presses('Continuar')
  await tab.at('Su contraseña cambió')
  await tab.presses('Iniciar sesión')
  await tab.at('Iniciar sesión')
  await tab.fills({ Usuario: person.document, Contraseña: next })
  await tab.presses('Iniciar sesión')
  // Who recovered by the own mailbox chooses other questions.
  await choosesQuestions(tab)
  await tab.at('Hola, Daniel')
  await keeps(tab, 'ibarra-7')
})

test('the services that the portal names begin with the account', async () => {
  const person = resident()
  const visitor = await visits('ibarra', 'promises-services', 'with a finger')
  await settles(visitor, person)
  for (const { id, title } of city.services) {
    await visitor.citizen.opens(`/ibarra/servicios/${id}`)
    await visitor.citizen.isAt(title.es)
    await visitor.citizen.isAt('Hola, Daniel')
  }
  await visitor.citizen.opens('/ibarra/servicios/deudas')
  await visitor.citizen.presses('Continuar con el trámite')
  await visitor.citizen.sees('Recibimos su solicitud')
  await keeps(visitor, 'ibarra-8')
})

test('a citizen sees the profile, and changes what can be changed there', async () => {
  const person = resident()
  const visitor = await visits('ibarra', 'promises-profile', 'with a finger')
  await settles(visitor, person)
  await visitor.opens('cuenta')
  await visitor.at('Mi cuenta')
  for (const known of [person.document, person.email, 'Avenida de los Nogales 40'])
    await visitor.citizen.sees(known)
  await visitor.presses('Cambiar sus datos')
  await visitor.fills({ 'Contraseña actual': person.password })
  await visitor.presses('Continuar')
  await visitor.citizen.field('Dirección').waitFor()
  await visitor.fills({ Dirección: 'Calle de los Arrayanes 7' })
  await visitor.presses('Guardar los cambios')
  await visitor.at('Sus datos cambiaron')
  await visitor.presses('Volver a mi cuenta')
  await visitor.at('Mi cuenta')
  await visitor.citizen.sees('Calle de los Arrayanes 7')
  await keeps(visitor, 'ibarra-9')
})

test('a new citizen registers as the help page says', async () => {
  const [, , known] = ibarraPadron
  if (!known) throw new Error('the sample padrón is too short')
  const own = { ...resident(), document: known.document }
  const visitor = await visits('ibarra', 'promises-register', 'with a finger')
  await visitor.opens('registro')
  await visitor.at('Registrarse como nuevo ciudadano')
  await visitor.fills({ 'Cédula, RUC o pasaporte': known.document })
  await keeps(visitor, 'ibarra-10')
  await visitor.presses('Verificar datos')
  await visitor.at('Verifique sus datos')
  expect(await visitor.citizen.main.innerText()).toContain(`${known.givenNames.slice(0, 1)}•••`)
  await visitor.fills({ Teléfono: '0991234509' })
  await visitor.ticks('Aviso de privacidad')
  await keeps(visitor, 'ibarra-11')
  await visitor.presses('Crear cuenta')
  await visitor.at('Revise su correo electrónico')
  const message = await visitor.receives(known.email)
  await keeps(visitor, 'ibarra-12')
  const temporary = temporaryPasswordIn(message)
  expect(message.subject).toContain('Aviso de clave de acceso')
  expect(message.text).toContain(known.document)
  await keepsLetter(message, 'ibarra-13')

  await entersWith(visitor, known.document, temporary)
  await visitor.at('Elija su contraseña')
  await keeps(visitor, 'ibarra-14')
  await visitor.fills({ 'Nueva contraseña': own.password, 'Confirmar contraseña': own.password })
  await visitor.presses('Continuar')
  await visitor.at('Preguntas de seguridad')
  for (const [index, question] of [
    '¿En qué calle vivió de niño o niña?',
    '¿Cómo se llamaba su primera mascota?',
    '¿Qué libro o cuento le leían de niño o niña?',
  ].entries()) {
    await visitor.chooses(`Pregunta ${index + 1}`, question)
    await visitor.fills({ [`Respuesta ${index + 1}`]: answers.said })
  }
  await keeps(visitor, 'ibarra-15')
  await visitor.presses('Continuar')
  await visitor.at('Lea y acepte')
  await visitor.ticks('Acuerdo de Responsabilidad y Uso de Medios Electrónicos')
  await keeps(visitor, 'ibarra-17')
  await visitor.presses('Aceptar y continuar')
  await visitor.at(`Hola, ${known.givenNames}`)
  await visitor.citizen.opens('/ibarra/servicios/pagos')
  await visitor.citizen.isAt(`Hola, ${known.givenNames}`)
  await keeps(visitor, 'ibarra-18')

  const elsewhere = await visits('ibarra', 'promises-question', 'with a finger')
  await entersWith(elsewhere, known.document, own.password)
  await elsewhere.at('Pregunta de seguridad')
  await elsewhere.fills({ Respuesta: answers.again })
  await elsewhere.presses('Continuar')
  await elsewhere.at(`Hola, ${known.givenNames}`)
  await keeps(elsewhere, 'ibarra-16')
})
