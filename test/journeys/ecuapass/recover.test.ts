/** Ecuapass: a temporary password after a yes, with which one enters and must choose another. */
import { expect, test } from 'vitest'
import { asksForTemporary, entersWith, hasAccount, trader } from '../harness/ecuapass.ts'
import { everyWay } from '../harness/hands.ts'
import { temporaryPasswordIn } from '../harness/post-office.ts'
import { visits } from '../harness/visitor.ts'

const next = 'sol de mi tejado 7'

for (const way of everyWay)
  test(`ID, identification and address bring a temporary password, which must be changed, ${way}`, async () => {
    const person = trader()
    await hasAccount(person)
    const visitor = await visits('ecuapass', 'recover', way)
    await asksForTemporary(visitor, person)

    const message = await visitor.receives(person.email, /clave temporal/)
    const temporary = temporaryPasswordIn(message)
    expect(message.subject).not.toContain(temporary)
    await entersWith(visitor, person.userId, temporary)
    await visitor.at('Elija su clave')
    await visitor.fills({ 'Nueva clave': next, 'Confirmar clave': next })
    await visitor.presses('Guardar clave')
    await visitor.at('Hola, Paulina')

    const spent = await visits('ecuapass', 'recover-spent', way)
    await entersWith(spent, person.userId, temporary)
    await spent.seesAlert('Usuario o clave incorrectos.')
    await entersWith(spent, person.userId, next)
    await spent.at('Hola, Paulina')
  })
