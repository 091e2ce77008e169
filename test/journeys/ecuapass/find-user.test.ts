/** Ecuapass: the user ID is found by classification, with the RUC of the company or the address, never both. */
import { expect, test } from 'vitest'
import { companyRuc, hasAccount, looksForId, trader } from '../harness/ecuapass.ts'
import { everyWay } from '../harness/hands.ts'
import { visits } from '../harness/visitor.ts'

for (const way of everyWay) {
  test(`a legal representative gives the RUC; the address is locked, ${way}`, async () => {
    const person = trader('Representante legal')
    await hasAccount(person)
    const visitor = await visits('ecuapass', 'find-user-ruc', way)
    await looksForId(visitor, person)
    const field = (label: string) => visitor.citizen.main.getByLabel(label)
    await expect.poll(() => field('Correo electrónico').isDisabled()).toBe(true)
    expect(await field('RUC empresa').isEnabled()).toBe(true)
    await visitor.presses('Buscar ID')
    await visitor.seesAlert('Revise lo siguiente')
    await visitor.fills({ 'RUC empresa': companyRuc, Identificación: person.identification })
    await visitor.presses('Buscar ID')
    await visitor.at('Su ID de usuario')
    await visitor.citizen.sees(person.userId)
  })

  test(`a general user gives the address; the RUC is locked, ${way}`, async () => {
    const person = trader('Usuario general')
    await hasAccount(person)
    const visitor = await visits('ecuapass', 'find-user-email', way)
    await looksForId(visitor, person)
    const field = (label: string) => visitor.citizen.main.getByLabel(label)
    await expect.poll(() => field('RUC empresa').isDisabled()).toBe(true)
    expect(await field('Correo electrónico').isEnabled()).toBe(true)
    await visitor.fills({ 'Correo electrónico': person.email })
    await visitor.fills({ Identificación: person.identification })
    await visitor.presses('Buscar ID')
    await visitor.at('Su ID de usuario')
    await visitor.citizen.sees(person.userId)
  })
}
