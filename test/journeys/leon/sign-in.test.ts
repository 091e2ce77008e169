/** León: sign-in by CURP and by e-mail, and the change of the password. */
import { test } from 'vitest'
import { everyWay } from '../harness/hands.ts'
import { entersWith, hasAccount, neighbour, provesNoPhone } from '../harness/leon.ts'
import { visits } from '../harness/visitor.ts'

for (const way of everyWay)
  test(`the CURP and the e-mail address open the same account, whose password is then changed, ${way}`, async () => {
    const person = neighbour()
    await hasAccount(person)

    const byCurp = await visits('leon', 'sign-in-curp', way)
    await entersWith(byCurp, person, person.document)
    await provesNoPhone(byCurp)

    const visitor = await visits('leon', 'sign-in-email', way)
    await entersWith(visitor, person, person.email)
    await visitor.at('Hola, Ximena')

    await visitor.opens('cuenta')
    await visitor.at('Mi cuenta')
    await visitor.presses('Cambiar la contraseña')
    await visitor.at('Cambiar contraseña')
    await visitor.fills({ 'Contraseña actual': person.password })
    await visitor.fills({
      'Nueva contraseña': 'sinmayusculas',
      'Confirmar contraseña': 'sinmayusculas',
    })
    await visitor.presses('Guardar')
    await visitor.seesAlert('Revisa lo siguiente')
    await visitor.fills({ 'Contraseña actual': person.password })
    await visitor.fills({
      'Nueva contraseña': 'Horma cosida 7#',
      'Confirmar contraseña': 'Horma cosida 7#',
    })
    await visitor.presses('Guardar')
    await visitor.at('Se ha actualizado la contraseña')
  })
