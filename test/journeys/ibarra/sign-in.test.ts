/** Ibarra: sign-in again, without a question from a browser that is known and with one from another. */
import { test } from 'vitest'
import { everyWay } from '../harness/hands.ts'
import { answers, entersWith, resident, settles } from '../harness/ibarra.ts'
import { visits } from '../harness/visitor.ts'

for (const way of everyWay)
  test(`the known browser asks nothing more; a new one asks one question besides the password, ${way}`, async () => {
    const person = resident()
    const visitor = await visits('ibarra', 'sign-in', way)
    await settles(visitor, person)

    await visitor.presses('Cerrar sesión')
    await entersWith(visitor, person.document, person.password)
    await visitor.at('Hola, Daniel')

    const elsewhere = await visits('ibarra', 'sign-in-new-device', way)
    await entersWith(elsewhere, person.document, person.password)
    await elsewhere.at('Pregunta de seguridad')
    await elsewhere.fills({ Respuesta: 'no me acuerdo' })
    await elsewhere.presses('Continuar')
    await elsewhere.seesAlert('no coincide con lo que tenemos registrado.')
    await elsewhere.fills({ Respuesta: answers.again })
    await elsewhere.presses('Continuar')
    await elsewhere.at('Hola, Daniel')
  })
