/** The city's other systems at the desk: one administrator proposes, another confirms and is shown the secret, once. */
import { expect, test } from 'vitest'
import { DeskVisitor } from './harness/desk.ts'

const entersSystems = async (name: string): Promise<DeskVisitor> => {
  const officer = await DeskVisitor.arrives()
  await officer.entersAs(name)
  await officer.presses('Ajustes')
  await officer.presses('Sistemas del municipio')
  return officer
}

test('a system of the city is written down by one, confirmed by another who gets the secret, and undone by one who has read it over', async () => {
  const pablo = await entersSystems('Pablo Prueba')
  await pablo.sees('Ningún sistema todavía.')
  await pablo.presses('Agregar un sistema')
  const { page } = pablo
  await page.getByLabel('Nombre en direcciones').fill('predios')
  await page.getByLabel('Nombre que ve la ciudadanía').fill('Pago de predios')
  await page.getByLabel('A dónde vuelve quien entró').fill('http://predios.example/callback')
  await page.getByRole('checkbox', { name: 'Correo', exact: true }).check()
  await page.getByLabel('Correo: para qué (Español)').fill('Para enviarle el recibo')
  await pablo.presses('Proponer')
  await pablo.sees('Direcciones completas con https')
  await pablo.isSoundAt('service refused')
  await page.getByLabel('A dónde vuelve quien entró').fill('https://predios.example/callback')
  await pablo.presses('Proponer')
  await pablo.sees('Propuesto. Otra persona lo confirma antes de 24 horas.')
  expect(await page.getByRole('button', { name: /^Confirmar/ }).count()).toBe(0)

  const carla = await entersSystems('Carla Ensayo')
  await carla.sees('https://predios.example/callback')
  await carla.isSoundAt('service to confirm')
  await carla.presses('Confirmar: predios')
  await carla.sees('Se muestra esta única vez')
  expect(await carla.page.locator('.ca-key').innerText()).toMatch(/^[\w-]{43}$/)
  await carla.isSoundAt('service with its secret')
  await carla.presses('Ya lo entregué')
  expect(await carla.page.locator('.ca-key').count()).toBe(0)

  await carla.presses('Cambiar: predios')
  await carla.page.getByText('Lo que pocas veces hace falta').click()
  await carla.page.getByLabel('A dónde va quien salió').fill('https://predios.example/adios')
  await carla.presses('Proponer')
  await carla.sees('Propuesto. Otra persona lo confirma antes de 24 horas.')
  await pablo.presses('Volver a los ajustes')
  await pablo.presses('Sistemas del municipio')
  await pablo.sees('https://predios.example/adios')
  await pablo.isSoundAt('change of a service')
  await pablo.presses('Rechazar: predios')
  await pablo.chooses('No hace falta')
  await pablo.presses('Rechazar')
  await pablo.sees('Rechazado. Nada cambió.')
  await pablo.presses('Deshacer: Agregar: predios')
  await pablo.sees('¿Deshacer esto?')
  await pablo.presses('Deshacer: Agregar: predios')
  await pablo.sees('Deshecho. Rige desde ahora.')
  await pablo.sees('Ningún sistema todavía.')
})
