/** The desk of León: a request for another contact is answered in person, and an officer comes in without a passkey. */
import { expect, inject, test } from 'vitest'
import { fromBase32 } from '../../../worker/crypto/base32.ts'
import { timeStepAt, totpCode } from '../../../worker/crypto/totp.ts'
import { leon } from '../../../worker/municipalities/leon.ts'
import { DeskVisitor } from '../harness/desk.ts'
import { invites } from '../harness/officer.ts'
import { codeOf, newestMessage } from '../harness/post-office.ts'

test('a clerk answers a request for another contact in person, and a supervisor confirms it', async () => {
  const lucia = await DeskVisitor.arrives()
  await lucia.entersAs('Lucía Ejemplo', 'leon')
  await lucia.presses(/^Abrir: Solicitud de otro contacto/)
  await lucia.sees('LEO-7K2M-9QXD')
  await lucia.page.getByLabel('Número del documento').fill('PEXA850214MGTRXN02')
  await lucia.presses('Buscar')
  await lucia.sees('Ana Prueba')
  await lucia.isSoundAt('contact request with its citizen')
  await lucia.presses('Cambiar un contacto en persona')
  await lucia.page.getByLabel('Número del documento').fill('PEXA850214MGTRXN02')
  await lucia.page.getByLabel('Correo o celular nuevo').fill('otra@correo.example')
  await lucia.page.getByLabel('El anterior ya no existe').check()
  await lucia.presses('Enviar el código')
  await lucia.sees('Escriba uno de los que dejó en la solicitud.')
  await lucia.isSoundAt('contact request with another contact')
  await lucia.page.getByLabel('Correo o celular nuevo').fill('ana.nueva@correo.example')
  await lucia.presses('Enviar el código')
  await lucia.sees('La persona se lo dicta.')
  const { worker } = inject('stack')
  const letter = await newestMessage(worker, 'ana.nueva@correo.example', new Set())
  expect(letter.text).toContain('Di este código a la persona que te atiende ahí')
  await lucia.page.getByLabel('Código').fill(codeOf(letter))
  await lucia.presses('Proponer el cambio')
  await lucia.sees('Lo confirma alguien de Supervisión, no usted, antes de 24 horas.')

  const elena = await DeskVisitor.arrives()
  await elena.entersAs('Elena Modelo', 'leon')
  await elena.presses(/^Abrir: Segunda firma/)
  await elena.sees('ana.nueva@correo.example')
  await elena.presses('Confirmar')
  await elena.sees('Confirmado. El aviso llega a los contactos comprobados')
  const told = await newestMessage(worker, 'pexa850214mgtrxn02@correo.example', new Set())
  expect(told.text).toContain('en la ventanilla')
})

test('an officer connects an app by an invitation, is in, and does nothing dangerous without a passkey', async () => {
  const officer = await DeskVisitor.arrives()
  const { page } = officer
  await page.goto(await invites('Nora Prueba', 'nora@leon.example', 'administrator', leon))
  await officer.presses('Usar contraseña y aplicación')
  await officer.sees('Abra una aplicación de autenticación')
  await officer.isSoundAt('app to connect')
  const secret = (await page.locator('.ca-key').innerText()).replaceAll(' ', '')
  const code = await totpCode(fromBase32(secret), timeStepAt(Date.now() / 1000), 6)
  await page.getByLabel('Contraseña nueva').fill('barco azul sin prisa')
  await page.getByLabel('Código de la aplicación').fill(code)
  await officer.presses('Conectar y entrar')
  await officer.sees('Nora Prueba · Administración')

  await officer.presses('Ajustes')
  await officer.presses('Sistemas del municipio')
  await officer.presses('Agregar un sistema')
  await page.getByLabel('Nombre en direcciones').fill('predios')
  await officer.presses('Proponer')
  await officer.sees('Para esto hay que usar la llave de acceso.')
  expect(await page.getByLabel('Nombre en direcciones').inputValue()).toBe('predios')
  await officer.isSoundAt('refused without a passkey')

  await officer.presses('Salir')
  await officer.presses('Usar contraseña y aplicación')
  await page.getByLabel('Correo').fill('nora@leon.example')
  await page.getByLabel('Contraseña').fill('barco azul sin prisa')
  await page.getByLabel('Código de la aplicación').fill(code)
  await officer.presses('Entrar')
  await officer.sees('Cada código sirve una vez.')
})
