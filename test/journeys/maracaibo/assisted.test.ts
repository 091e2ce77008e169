/** Somebody without e-mail and telephone at Maracaibo's counter: registered, seen by two, and signed in on the tablet with a code on paper. */
import { expect, test } from 'vitest'
import { DeskVisitor } from '../harness/desk.ts'
import { madeUp } from '../harness/made-up.ts'
import { Stopwatch } from '../harness/stopwatch.ts'
import { visits } from '../harness/visitor.ts'

const password = 'Relámpago 28!'

test('a clerk registers, a supervisor confirms and prints, and the citizen chooses a password on the tablet', async () => {
  const document = madeUp.cedulaVe()
  const watch = new Stopwatch()
  const fills = async ({ page }: DeskVisitor, label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).fill(text)
    watch.typed(text)
  }
  const presses = async (officer: DeskVisitor, name: string | RegExp) => {
    await officer.presses(name)
    watch.pressed()
  }
  const chooses = async (officer: DeskVisitor, ...names: readonly string[]) => {
    await officer.chooses(...names)
    for (const _ of names) watch.pressed()
  }
  const ticks = async ({ page }: DeskVisitor, name: RegExp) => {
    await page.getByRole('checkbox', { name }).check()
    watch.pressed()
  }

  const lucia = await DeskVisitor.arrives()
  await lucia.entersAs('Lucía Ejemplo', 'maracaibo')
  const elena = await DeskVisitor.arrives()
  await elena.entersAs('Elena Modelo', 'maracaibo')

  await lucia.presses('Buscar a una persona')
  await watch.step('looked for', async () => {
    await fills(lucia, 'Documento, correo, usuario o referencia', document)
    await chooses(lucia, 'Está aquí en persona')
    await presses(lucia, 'Buscar')
    await lucia.sees('Aquí no hay ninguna cuenta con eso.')
    await presses(lucia, 'Registrar a esta persona')
    await lucia.sees('Con el documento original en la mano.')
  })
  await lucia.chooses('Persona natural', 'No tiene correo ni teléfono')
  await lucia.page.getByLabel('Cédula', { exact: true }).fill('V87654321')
  await lucia.presses('Proponer el registro')
  await lucia.sees('Revise lo que está marcado.')
  await lucia.isSoundAt('registration in person to correct')

  await watch.step('typed from the document', async () => {
    await chooses(lucia, 'Persona natural', 'No tiene correo ni teléfono')
    await fills(lucia, 'Cédula', document)
    await fills(lucia, 'Nombres', 'Carmen Yolimar')
    await fills(lucia, 'Apellidos (si lo tiene)', 'Muestra Ensayo')
    await ticks(lucia, /acepta: Términos de uso/)
    await ticks(lucia, /acepta: Aviso de privacidad/)
    await presses(lucia, 'Proponer el registro')
    await lucia.sees('Lo confirma alguien de Supervisión, no usted, antes de 24 horas.')
  })

  await watch.step('confirmed', async () => {
    await presses(elena, 'Actualizar')
    await presses(elena, /^Abrir: Segunda firma/)
    await elena.sees('Registro en persona')
    await elena.sees(document)
    await presses(elena, 'Confirmar')
    await elena.page.getByRole('heading', { name: 'Código en papel', exact: true }).waitFor()
    // The print, and the hand that takes it.
    watch.pressed()
  })
  const groups = await elena.page.locator('.sheet-group').allInnerTexts()
  await elena.isSoundAt('code on paper')
  await elena.page.emulateMedia({ media: 'print' })
  await elena.page.setViewportSize({ width: 794, height: 1123 })
  const results = new URL('../../results/journeys/', import.meta.url).pathname
  const picture = `${results}desk printed sheet`
  await elena.page.screenshot({ path: `${picture}.png`, fullPage: true })
  await elena.page.pdf({ path: `${picture}.pdf`, format: 'A4' })
  expect(await elena.page.getByRole('button').count()).toBe(0)
  await elena.page.emulateMedia({ media: 'screen' })
  await elena.presses('Ya lo entregué')
  await elena.sees('Entregado. La persona elige su contraseña con el código.')

  const visitor = await visits('maracaibo', 'assisted', 'with a finger')
  await visitor.opens('entrar')
  await visitor.at('Iniciar sesión')
  await watch.step('signed in on the tablet', async () => {
    const code = groups.join(' ').toLowerCase()
    await visitor.chooses('Perfil', 'Persona natural')
    await visitor.fills({ Cédula: document, Contraseña: code })
    await visitor.presses('Iniciar sesión')
    await visitor.at('Crea tu contraseña para SIGE')
    await visitor.fills({ 'Nueva contraseña': password, 'Confirmar contraseña': password })
    await visitor.presses('Guardar')
    await visitor.at('Hola, Carmen Yolimar')
    for (const text of [document, code, password, password]) watch.typed(text)
    for (let press = 0; press < 3; press += 1) watch.pressed()
  })

  await lucia.page.getByLabel('Documento, correo, usuario o referencia').fill(document)
  await lucia.chooses('Está aquí en persona')
  await lucia.presses('Buscar')
  await lucia.sees('Vista en persona')
  await watch.tells('without e-mail and telephone')
})
