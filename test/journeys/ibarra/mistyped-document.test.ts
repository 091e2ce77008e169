/** A number with a slip is asked about beneath it; that the question comes or goes must not swallow a press. */
import { test } from 'vitest'
import { arrives } from '../harness/citizen.ts'
import { resident } from '../harness/ibarra.ts'

const field = 'Cédula, RUC o pasaporte'
const question = '¿Qué documento es?'

async function atRegistration() {
  const citizen = await arrives()
  await citizen.opens('/ibarra/registro')
  await citizen.isAt('Registrarse como nuevo ciudadano')
  return citizen
}

test('a number that was corrected is sent by the first press, which takes the question away', async () => {
  const { document } = resident()
  const citizen = await atRegistration()
  await citizen.fills(field, `${document}1`)
  await citizen.page.keyboard.press('Tab')
  await citizen.sees(question)
  await citizen.fills(field, document)
  await citizen.presses('Verificar datos')
  await citizen.isAt('Verifique sus datos')
})

test('one with a digit too many is asked about by the first press, and nothing is sent', async () => {
  const { document } = resident()
  const citizen = await atRegistration()
  await citizen.fills(field, `${document}1`)
  await citizen.presses('Verificar datos')
  await citizen.sees(`Falta elegir una opción en «${question}».`)
  await citizen.sees(question)
})
