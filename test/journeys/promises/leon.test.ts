/** León: its two manuals, sentence by sentence. */
import { expect, test } from 'vitest'
import {
  asksToRecover,
  dialled,
  entersWith,
  hasAccount,
  neighbour,
  provesNoPhone,
  provesPhone,
} from '../harness/leon.ts'
import { connectsOnce } from '../harness/identity-providers.ts'
import { keeps, keepsLetter } from '../harness/keeps.ts'
import { madeUp } from '../harness/made-up.ts'
import { codeOf, linkOf } from '../harness/post-office.ts'
import { visits } from '../harness/visitor.ts'

const next = 'Horma nueva 5?'

test('a citizen registers as the guide says', async () => {
  const person = neighbour()
  const visitor = await visits('leon', 'promises-register', 'with a finger')
  const { citizen } = visitor
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await citizen.main.getByLabel('CURP o correo electrónico').waitFor()
  await keeps(visitor, 'leon-1')
  const menu = citizen.page.getByRole('navigation', { name: 'Menú principal' })
  for (const name of [
    '¿Qué es?',
    '¿Cómo funciona?',
    '¿Cómo registrarme?',
    'Términos y condiciones',
    'Guías de usuario',
    'Preguntas frecuentes',
  ]) {
    await menu.getByRole('link', { name }).click()
    await citizen.main.getByRole('heading', { level: 1, name }).waitFor()
  }
  await keeps(visitor, 'leon-2')
  await menu.getByRole('link', { name: '¿Qué es?' }).click()
  await citizen.isAt('¿Qué es?')
  for (const platform of ['Trámites y servicios en línea', 'Apoyos municipales', '#Participa León'])
    await citizen.sees(platform)
  await keeps(visitor, 'leon-3')

  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await keeps(visitor, 'leon-4')
  await visitor.presses('Regístrate aquí')
  await visitor.at('Crear cuenta: datos de registro')
  await visitor.chooses('Tipo de persona', person.kind)
  await visitor.fills({ CURP: person.document })
  await visitor.presses('Siguiente')
  await visitor.seesAlert('Revisa lo siguiente')
  await keeps(visitor, 'leon-5')
  await citizen.sees('escribe los datos de su madre, padre o tutor legal')
  await keeps(visitor, 'leon-6')
  await visitor.fills({ 'Nombre(s)': 'Ximena', 'Apellido paterno': 'Alba' })
  await visitor.presses('Siguiente')
  await visitor.at('Tu domicilio')
  await visitor.fills({ 'Código postal': '37000' })
  await visitor.chooses('Colonia', 'Centro Imaginario')
  await expect.poll(() => citizen.main.getByLabel(/^Estado/).inputValue()).toBe('Guanajuato')
  await keeps(visitor, 'leon-7')
  await visitor.fills({ Calle: 'Calle del Relojero', 'Número exterior': '128' })
  await visitor.fills({ 'Número interior': '4', 'Letra interior': 'B', Teléfono: person.phone })
  await keeps(visitor, 'leon-8')
  await visitor.presses('Siguiente')
  await visitor.at('Tu correo y tu contraseña')
  await visitor.fills({ 'Correo electrónico': person.email, Contraseña: person.password })
  await visitor.presses('Siguiente')
  await visitor.at('Revisa tus respuestas')
  await visitor.ticks('Términos y condiciones', 'Aviso de privacidad')
  await visitor.presses('Crear cuenta')
  await visitor.at('Revisa tu correo')
  await citizen.sees('dos horas')
  await keeps(visitor, 'leon-9')
})

test('a citizen signs in with Google, and with Facebook', async () => {
  const person = neighbour()
  await hasAccount(person)
  const google = await visits('leon', 'promises-google', 'with a finger')
  await google.opens('entrar')
  await google.at('Iniciar sesión')
  await connectsOnce(google, 'Google', 'Ximena Alba', person)
  await provesNoPhone(google)
  await keeps(google, 'leon-10')
  const facebook = await visits('leon', 'promises-facebook', 'with a finger')
  await facebook.opens('entrar')
  await facebook.at('Iniciar sesión')
  await connectsOnce(facebook, 'Facebook', 'Ximena Alba', person)
  await facebook.at('Hola, Ximena')
  await keeps(facebook, 'leon-11')
})

test('a citizen changes the password as the guide says', async () => {
  const person = neighbour()
  await hasAccount(person)
  const visitor = await visits('leon', 'promises-change', 'with a finger')
  await entersWith(visitor, person, person.document)
  await provesNoPhone(visitor)
  await visitor.citizen.page.getByRole('banner').getByRole('link', { name: 'Mi cuenta' }).click()
  await visitor.citizen.isAt('Mi cuenta')
  await visitor.presses('Cambiar la contraseña')
  await visitor.at('Cambiar contraseña')
  await keeps(visitor, 'leon-12')
  for (const refused of ['corta', 'sinmayuscula5?', 'SinNumeros?', 'SinSigno55']) {
    await visitor.fills({ 'Contraseña actual': person.password })
    await visitor.fills({ 'Nueva contraseña': refused, 'Confirmar contraseña': refused })
    await visitor.presses('Guardar')
    await visitor.seesAlert('Revisa lo siguiente')
  }
  await visitor.fills({ 'Contraseña actual': person.password })
  await visitor.fills({ 'Nueva contraseña': next, 'Confirmar contraseña': next })
  await visitor.presses('Guardar')
  await visitor.at('Se ha actualizado la contraseña')
  await keeps(visitor, 'leon-13')
})

test('a citizen recovers the password by the link, as the manual says', async () => {
  const person = neighbour()
  await hasAccount(person)
  const visitor = await visits('leon', 'promises-recover', 'with a finger')
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await keeps(visitor, 'leon-14')
  await visitor.goesBy('¿Olvidaste tu contraseña o no puedes iniciar sesión? Da clic aquí')
  await visitor.at('Recuperar tu inicio de sesión')
  await visitor.chooses('Tipo de persona', person.kind)
  await visitor.fills({ CURP: person.document })
  await keeps(visitor, 'leon-15')
  await asksToRecover(visitor, person)
  await visitor.chooses('Contacto', 'Enviarme una liga a mi correo para restablecer la contraseña')
  await keeps(visitor, 'leon-16')
  await visitor.presses('Enviar')
  await visitor.at('Restablecer contraseña')
  const message = await visitor.receives(person.email, /citizen-recover/)
  await keeps(visitor, 'leon-17')
  await visitor.citizen.main.getByText('¿No te llegó nada?').click()
  await visitor.citizen.sees('sinfilas@leon.example')
  await keeps(visitor, 'leon-18')
  expect(message.subject).toContain('Solicitud de recuperación de contraseña')
  expect(message.text).toMatch(/ignor|no fuiste tú|no lo pediste|no pediste/i)
  await keepsLetter(message, 'leon-20')
  expect(message.text).toMatch(/2 horas|dos horas/)
  await keepsLetter(message, 'leon-21')

  const tab = await visitor.follows(linkOf(message), 'Recuperar contraseña')
  await tab.at('Restablecer contraseña')
  await tab.fills({ 'Correo electrónico': person.email })
  await tab.fills({ 'Nueva contraseña': next, 'Confirmar contraseña': next })
  await keeps(tab, 'leon-22')
  await tab.presses('Guardar')
  await tab.at('Se ha actualizado la contraseña')
  await tab.citizen.sees('Inicia sesión con la nueva contraseña.')
  await keeps(tab, 'leon-23')
  const again = await visits('leon', 'promises-new-password', 'with a finger')
  await entersWith(again, person, person.document, next)
  await provesNoPhone(again)

  // The screen that waits leads back to the beginning.
  await visitor.citizen.main
    .getByRole('button', { name: 'Iniciar sesión' })
    .or(visitor.citizen.main.getByRole('link', { name: 'Iniciar sesión' }))
    .first()
    .click()
  await visitor.citizen.isAt('Iniciar sesión')
  await keeps(visitor, 'leon-19')
})

test('a citizen recovers the password by the code, as the manual says', async () => {
  const person = neighbour()
  await hasAccount(person)
  const first = await visits('leon', 'promises-phone', 'with a finger')
  await entersWith(first, person, person.document)
  await provesPhone(first, person)
  const visitor = await visits('leon', 'promises-recover-sms', 'with a finger')
  await asksToRecover(visitor, person)
  await visitor.chooses('Contacto', 'Enviarme un código a mi celular')
  await visitor.presses('Enviar')
  await visitor.at('Restablecer contraseña')
  const message = await visitor.receives(dialled(person), /recuperar|contraseña/)
  await keepsLetter(message, 'leon-24')
  await visitor.fills({ Código: codeOf(message) })
  await visitor.presses('Confirmar')
  await visitor.citizen.field('Nueva contraseña').waitFor()
  await visitor.at('Restablecer contraseña')
  await visitor.fills({ 'Nueva contraseña': next, 'Confirmar contraseña': next })
  await visitor.presses('Guardar')
  await visitor.at('Se ha actualizado la contraseña')
  await keeps(visitor, 'leon-25')
})

test('a citizen without either asks to be contacted, as the manual says', async () => {
  const person = neighbour()
  const visitor = await visits('leon', 'promises-request', 'with a finger')
  await asksToRecover(visitor, person)
  await keeps(visitor, 'leon-26')
  await visitor.presses(
    'Si no cuentas con acceso a ninguno de los medios de recuperación, da clic aquí',
  )
  await visitor.at('Cambio de correo o celular')
  await visitor.citizen.sees('sinfilas@leon.example')
  await visitor.chooses('Tipo de persona', person.kind)
  await visitor.fills({ CURP: person.document, Teléfono: person.phone })
  await visitor.fills({ 'Correo electrónico personal': madeUp.email() })
  await visitor.presses('Enviar')
  await visitor.at('Recibimos tu solicitud')
  await keeps(visitor, 'leon-27')
})
