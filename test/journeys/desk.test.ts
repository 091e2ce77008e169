/** The desk in a real browser: an officer comes in by a link, makes a passkey, and decides what waits; a second one sees it. */
import { expect, test } from 'vitest'
import { DeskVisitor } from './harness/desk.ts'
import { invites } from './harness/officer.ts'

test('an officer comes in by a link, refuses a request with a reason, and comes back by passkey', async () => {
  const lucia = await DeskVisitor.arrives()
  await lucia.entersAs('Lucía Ejemplo')
  await lucia.sees('2 casos esperan.')
  await lucia.presses(/^Abrir: Solicitud de uso/)
  await lucia.sees('rosa.perito')

  const officer = await DeskVisitor.arrives()
  await officer.hasAuthenticator()
  const link = await invites('Carmen Prueba', 'carmen@ecuapass.example')
  await officer.page.goto(link)
  await officer.sees('Crear su llave de acceso')
  expect(officer.page.url()).not.toContain('invitation')
  await officer.isSoundAt('invitation')
  await officer.presses('Crear la llave de acceso')
  await officer.sees('Carmen Prueba · Atención')
  await officer.sees('2 casos esperan.')
  // What the other has in hand is not opened by mistake.
  expect(await officer.page.getByRole('button', { name: /^Abrir/ }).count()).toBe(1)
  await officer.isSoundAt('queue')

  await officer.presses(/^Abrir/)
  await officer.sees('luis.comercio')
  await officer.isSoundAt('case')
  await officer.presses('Rechazar')
  await officer.presses('Rechazar')
  await officer.sees('Escriba el motivo')
  await officer.isSoundAt('refusal without a reason')
  await officer.page.getByLabel('Motivo').fill('La cédula no corresponde al nombre.')
  await officer.presses('Rechazar')
  await officer.sees('Rechazada. La persona recibe el motivo.')
  await officer.sees('Un caso espera.')

  await officer.presses('Salir')
  await officer.sees('Entrar a la mesa de atención')
  await officer.isSoundAt('sign-in')
  await officer.presses('Entrar con la llave de acceso')
  await officer.sees('Un caso espera.')

  await lucia.presses('Aprobar')
  await lucia.sees('Aprobada. La persona recibe el aviso.')
  await lucia.sees('Ningún caso espera.')
})

test('a supervisor finds a person by the document, and suspends the account with a reason', async () => {
  const elena = await DeskVisitor.arrives()
  await elena.entersAs('Elena Modelo')
  await elena.presses('Buscar a una persona')
  await elena.presses('Buscar')
  await elena.sees('Escriba qué busca y elija por qué.')
  await elena.isSoundAt('search')
  await elena.page.getByLabel('Documento, correo, usuario o referencia').fill('171234567-5')
  await elena.page.getByLabel('Está aquí en persona').check()
  await elena.presses('Buscar')
  await elena.sees('Rosa Elena Prueba')
  await elena.isSoundAt('citizen')
  await elena.presses('Suspender la cuenta')
  await elena.page.getByLabel('Motivo').fill('La cédula fue denunciada como robada.')
  await elena.isSoundAt('suspension')
  await elena.presses('Suspender la cuenta')
  await elena.sees('Suspendida. La persona recibe el motivo.')

  await elena.presses('Límites alcanzados')
  await elena.sees('Nadie llegó a un límite.')
  await elena.isSoundAt('limits met')
  await elena.presses('Cómo va')
  await elena.sees('Hasta dónde llegan: registro')
  await elena.page.locator('.desk-plot canvas').first().waitFor()
  await elena.isSoundAt('figures')
})

test('an auditor looks through the audit, has its chain verified, and takes it along', async () => {
  const ines = await DeskVisitor.arrives()
  await ines.entersAs('Inés Ensayo')
  await ines.presses('Bitácora')
  await ines.page.getByRole('rowheader', { name: 'officer_signed_in' }).first().waitFor()
  await ines.page.getByLabel('Suceso').selectOption('officer_signed_in')
  await ines.presses('Filtrar')
  await ines.sees('Inés Ensayo')
  await ines.presses('Verificar la cadena')
  await ines.sees(/Se verificaron \d+ asientos/)
  await ines.isSoundAt('audit')
  const [file] = await Promise.all([
    ines.page.waitForEvent('download'),
    ines.presses('Descargar en CSV'),
  ])
  expect(file.suggestedFilename()).toMatch(/^audit-.*\.csv$/)
  await ines.sees('El archivo está listo, y la descarga quedó en la bitácora.')
})
