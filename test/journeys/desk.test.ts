/** The desk in a real browser: an officer comes in by a link, makes a passkey, and decides what waits; a second one sees it. */
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { openWindow } from './harness/browser.ts'
import { DeskVisitor } from './harness/desk.ts'
import { invites } from './harness/officer.ts'
import { codeOf, newestMessage } from './harness/post-office.ts'

/** Of the button that sends the sign-in. */
const colourOf = (page: Page) =>
  page
    .locator('citizen-login [type=submit]')
    .first()
    .evaluate((button) => getComputedStyle(button).backgroundColor)

/** Keeps the texts that are drawn in plots. */
function writesDown(): void {
  const { prototype } = CanvasRenderingContext2D
  const { fillText } = prototype
  prototype.fillText = function (...drawn: Parameters<typeof fillText>) {
    document.body.dataset['drawn'] = `${document.body.dataset['drawn'] ?? ''} ${drawn[0]}`
    fillText.apply(this, drawn)
  }
}

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
  // As the page of a city says that lets officers in by password and app.
  await officer.page.locator('citizen-desk').evaluate((desk) => desk.setAttribute('totp', ''))
  await officer.presses('Usar contraseña y aplicación')
  await officer.presses('Entrar')
  await officer.sees('Complete este campo.')
  await officer.isSoundAt('sign-in by app')
  await officer.presses('Usar la llave de acceso')
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

  await elena.presses('Funcionarios ante un límite')
  await elena.sees('Nadie llegó a un límite.')
  await elena.isSoundAt('limits met')
  await elena.page.evaluate(writesDown)
  await elena.presses('Cómo va')
  await elena.unfolds('Uso', 'Trámite: registro', 'Límites')
  await elena.sees('Hasta dónde llegan: registro')
  await elena.page.locator('.desk-plot canvas').first().waitFor()
  await elena.isSoundAt('figures')
  const drawn = await elena.page.evaluate(() => document.body.dataset['drawn'] ?? '')
  expect(drawn).toContain('entradas de un usuario desde un lugar')
  expect(drawn).not.toContain('…')
})

test('an auditor looks through the audit, has its chain verified, and takes it along', async () => {
  const ines = await DeskVisitor.arrives()
  await ines.entersAs('Inés Ensayo')
  await ines.presses('Bitácora')
  await ines.page.getByRole('rowheader', { name: 'Entrada de un funcionario' }).first().waitFor()
  await ines.page.getByText('Sucesos: todos').click()
  await ines.page.getByRole('checkbox', { name: 'Todo lo de funcionarios' }).check()
  await ines.presses('Filtrar')
  await ines.sees('Inés Ensayo')
  await ines.presses('Verificar la cadena')
  await ines.sees(/Se verificaron \d+ asientos/)
  await ines.isSoundAt('audit')
  await ines.page.getByText('Buscar a una persona por su documento').click()
  await ines.page.getByLabel('Documento, correo, usuario o referencia').fill('171234567-5')
  await ines.page.getByLabel('Hubo una queja o una denuncia').check()
  await ines.isSoundAt('audit of a person')
  await ines.presses('Buscar')
  await ines.sees(/Abajo está lo que consta sobre acc_/)
  await ines.page.getByRole('rowheader', { name: 'Cuenta suspendida' }).waitFor()
  const [file] = await Promise.all([
    ines.page.waitForEvent('download'),
    ines.presses('Descargar en CSV'),
  ])
  expect(file.suggestedFilename()).toMatch(/^audit-.*\.csv$/)
  await ines.sees('El archivo está listo, y la descarga quedó en la bitácora.')
})

test('a colour that one officer writes and another publishes is in the element, and goes once one has read what that changes', async () => {
  const pablo = await DeskVisitor.arrives()
  await pablo.entersAs('Pablo Prueba')
  await pablo.presses('Ajustes')
  await pablo.isSoundAt('settings')
  await pablo.presses('Colores')
  const colour = pablo.page.getByLabel('Color sobre fondo claro')
  await colour.fill('#eeeeee')
  await pablo.presses('Guardar para publicar')
  await pablo.sees('Se lee mal: el contraste debe ser de 4,5 a 1.')
  await pablo.isSoundAt('setting refused')
  await colour.fill('#0a5c36')
  await pablo.presses('Guardar para publicar')
  await pablo.sees('Guardado. Espera a que otra persona lo publique.')
  await pablo.isSoundAt('settings drafted')
  expect(await pablo.page.getByRole('button', { name: 'Publicar estos cambios' }).count()).toBe(0)
  await pablo.presses('Textos de las pantallas')
  await pablo.page.getByLabel('Buscar un texto').fill('ingreso')
  await pablo.sees('Pantalla «ingreso»')
  await pablo.isSoundAt('words')

  const carla = await DeskVisitor.arrives()
  await carla.entersAs('Carla Ensayo')
  await carla.presses('Ajustes')
  const [preview] = await Promise.all([
    carla.page.waitForEvent('popup'),
    carla.page.getByRole('link', { name: /^Ver el formulario/ }).click(),
  ])
  expect(await colourOf(preview)).toBe('rgb(10, 92, 54)')
  await new DeskVisitor(preview).isSoundAt('preview')
  for (const page of ['Registro', 'Recuperación']) {
    await preview.getByRole('link', { name: page }).click()
    await preview.locator('main form').getByRole('textbox').first().waitFor()
  }
  await carla.presses('Publicar estos cambios')
  await carla.sees('Publicada la versión 1.')
  await carla.isSoundAt('settings published')

  const citizen = await openWindow(false)
  const page = await citizen.newPage()
  const { site } = inject('stack')
  await page.goto(`${site}/ecuapass/entrar`)
  expect(await colourOf(page)).toBe('rgb(10, 92, 54)')

  await carla.presses('Volver a lo que trae el programa')
  await carla.sees('Color sobre fondo claro')
  await carla.isSoundAt('going back')
  await carla.presses('Volver a lo que trae el programa')
  await carla.sees('Publicada la versión 2.')
})

test('a clerk of Maracaibo proposes another address for somebody who is there, and a supervisor confirms it', async () => {
  const lucia = await DeskVisitor.arrives()
  await lucia.entersAs('Lucía Ejemplo', 'maracaibo')
  await lucia.presses('Buscar a una persona')
  await lucia.page.getByLabel('Documento, correo, usuario o referencia').fill('V-12.345.678')
  await lucia.page.getByLabel('Está aquí en persona').check()
  await lucia.presses('Buscar')
  await lucia.sees('Carmen Elena Muestra')
  await lucia.presses('Cambiar un contacto en persona')
  await lucia.page.getByLabel('Número del documento').fill('V-12.345.679')
  await lucia.page.getByLabel('Correo o celular nuevo').fill('carmen.nueva@correo.example')
  await lucia.page.getByLabel('Ya no puede entrar al anterior').check()
  await lucia.page.getByLabel('Dejó una carta').check()
  await lucia.presses('Enviar el código')
  await lucia.sees('Ese número no es el de esta persona')
  await lucia.isSoundAt('contact change')
  await lucia.page.getByLabel('Número del documento').fill('V-12.345.678')
  await lucia.presses('Enviar el código')
  await lucia.sees('La persona se lo dicta.')
  await lucia.isSoundAt('contact code')
  const letter = await newestMessage(
    inject('stack').worker,
    'carmen.nueva@correo.example',
    new Set(),
  )
  await lucia.page.getByLabel('Código').fill(codeOf(letter))
  await lucia.presses('Proponer el cambio')
  await lucia.sees('Lo confirma alguien de Supervisión, no usted, antes de 24 horas.')
  await lucia.presses('Casos que esperan')
  await lucia.isSoundAt('queue with the own proposal')
  await lucia.presses(/^Ver o retirar: Segunda firma: Cambio de contacto en persona/)
  await lucia.sees('Lo confirma alguien de Supervisión, no usted.')
  expect(await lucia.page.getByRole('button', { name: 'Confirmar' }).count()).toBe(0)
  await lucia.presses('Dejar el caso y volver')
  const mateo = await DeskVisitor.arrives()
  await mateo.entersAs('Mateo Muestra', 'maracaibo')
  await mateo.sees('Lo confirma alguien de Supervisión, no quien lo propuso.')
  expect(await mateo.page.getByRole('button', { name: /^(?:Abrir|Ver)/ }).count()).toBe(0)

  const elena = await DeskVisitor.arrives()
  await elena.entersAs('Elena Modelo', 'maracaibo')
  await elena.presses(/^Abrir: Segunda firma/)
  await elena.sees('carmen.nueva@correo.example')
  await elena.isSoundAt('second signature')
  await elena.presses('Rechazar')
  await elena.isSoundAt('refusal of a second signature')
  await elena.presses('Dejarla como está')
  await elena.presses('Confirmar')
  await elena.sees('Confirmado. El aviso llega a los contactos comprobados')
  const told = await newestMessage(inject('stack').worker, 'carmen.antes@correo.example', new Set())
  expect(told.subject).toContain('ventanilla')

  await elena.presses('Buscar a una persona')
  await elena.page.getByLabel('Documento, correo, usuario o referencia').fill('V12345678')
  await elena.page.getByLabel('Se denunció un mal uso').check()
  await elena.presses('Buscar')
  await elena.sees('Se puede deshacer hasta el')
  await elena.sees('Correo de ahora, que se va')
  await elena.isSoundAt('citizen with an act')
  await elena.presses('Deshacer')
  await elena.page.getByLabel('Se sospecha un mal uso').check()
  await elena.presses('Deshacer')
  await elena.sees('Deshecho. El aviso llega a los contactos comprobados')
})
