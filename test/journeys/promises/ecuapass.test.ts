/** Ecuapass: the instructions for resetting the key, sentence by sentence. */
import { expect, inject, test, vi } from 'vitest'
import { entersWith, hasAccount, requestsUse, trader } from '../harness/ecuapass.ts'
import { keeps, keepsLetter } from '../harness/keeps.ts'
import { messagesTo, temporaryPasswordIn, type Received } from '../harness/post-office.ts'
import { aMinutePasses, approves } from '../harness/officer.ts'
import { visits } from '../harness/visitor.ts'

const classifications = [
  'Usuario general',
  'Representante legal',
  'Empleado',
  'Auxiliar',
  'Representante de entidad pública',
  'Funcionario público',
  'Auditor',
  'Perito',
  'Organismo internacional',
  'RACE',
]

const byAddress = ['Usuario general', 'Auditor', 'Perito']

test('a user finds the ID and resets the key, as the instructions say', async () => {
  const person = trader('Usuario general')
  await hasAccount(person)
  const visitor = await visits('ecuapass', 'promises-reset', 'with a finger')
  const { main } = visitor.citizen
  await visitor.opens('entrar')
  await visitor.at('Ingresar a ECUAPASS')
  await main
    .getByRole('button', { name: 'Reiniciar clave' })
    .or(main.getByRole('link', { name: 'Reiniciar clave' }))
    .waitFor()
  await keeps(visitor, 'ecuapass-1')
  await visitor.goesBy('Buscar ID de usuario')
  await visitor.at('Búsqueda de ID de usuario')
  const list = main.getByLabel('Clasificación de usuario')
  const offered = await list.getByRole('option').allInnerTexts()
  for (const one of classifications) expect(offered.map((text) => text.trim())).toContain(one)
  await keeps(visitor, 'ecuapass-2')
  const field = (label: string) => main.getByLabel(label)
  for (const one of classifications) {
    await list.selectOption({ label: one })
    const isByAddress = byAddress.includes(one)
    await expect.poll(() => field('RUC empresa').isDisabled(), { message: one }).toBe(isByAddress)
    await expect
      .poll(() => field('Correo electrónico').isDisabled(), { message: one })
      .toBe(!isByAddress)
    await keeps(visitor, isByAddress ? 'ecuapass-4' : 'ecuapass-3')
  }
  await list.selectOption({ label: person.classification })
  await visitor.presses('Buscar ID')
  await visitor.seesAlert('Revise lo siguiente')
  await keeps(visitor, 'ecuapass-5')
  await visitor.fills({ 'Correo electrónico': person.email, Identificación: person.identification })
  await visitor.presses('Buscar ID')
  await visitor.at('Su ID de usuario')
  await visitor.citizen.sees(person.userId)
  await keeps(visitor, 'ecuapass-6')

  await visitor.opens('recuperar')
  await visitor.at('Reinicio de clave de acceso')
  await visitor.fills({ 'ID usuario': person.userId, Identificación: person.identification })
  await visitor.fills({ 'Correo electrónico': person.email })
  await keeps(visitor, 'ecuapass-7')
  await visitor.presses('Recibir la clave por e-mail')
  await visitor.at('¿Desea recibir una clave temporal por e-mail?')
  await visitor.presses('Sí')
  await visitor.at('Revise su correo electrónico')
  const message = await visitor.receives(person.email, /clave temporal/)
  await entersWith(visitor, person.userId, temporaryPasswordIn(message))
  await visitor.at('Elija su clave')
  await keepsLetter(message, 'ecuapass-8')
})

/** What an officer's command leaves to be sent goes at one of the Worker's next minutes: later than other mail. */
async function approvalOf(email: string): Promise<Received> {
  const all = await messagesTo(inject('stack').worker, email)
  const found = all.find(({ subject }) => subject?.startsWith('Aprobamos su solicitud'))
  if (!found) throw new Error('the approval was not told yet')
  return found
}

test('a request that is approved opens the account, and its e-mail tells of it', async () => {
  const person = trader('Usuario general')
  const visitor = await visits('ecuapass', 'promises-approval', 'with a finger')
  await requestsUse(visitor, person)
  await approves(person.userId)
  await entersWith(visitor, person.userId, person.password)
  await visitor.at('Hola, Paulina')
  await visitor.citizen.opens('/ecuapass/')
  await visitor.citizen.main.getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await visitor.citizen.isAt('Hola, Paulina')
  await keeps(visitor, 'ecuapass-9')
  await aMinutePasses()
  const approval = await vi.waitFor(() => approvalOf(person.email), { timeout: 30_000 })
  await keepsLetter(approval, 'ecuapass-10')
})
