/** Ciudad Abierta in w3m: every flow, what is refused, and what is not to be seen. */
import { expect, test } from 'vitest'
import { someone } from '../journeys/harness/registration.ts'
import {
  asksAgainTooSoon,
  everyFlow,
  pastesLink,
  signsIn,
} from '../journeys/without-script/demo.ts'
import { arrivesAtTerminal } from './w3m-visitor.ts'

test('a citizen registers, changes the password, signs out, signs in and recovers in w3m', async () => {
  await everyFlow(await arrivesAtTerminal('demo'))
})

test('a wrong password is refused in words, and what was typed stays but the password', async () => {
  const person = someone()
  const visitor = await arrivesAtTerminal('demo')
  await visitor.opens('entrar')
  await visitor.fills({ Contraseña: 'no-es-esta-clave' })
  expect(await visitor.reads()).toContain('***')
  await signsIn(visitor, person, 'no-es-esta-clave')
  await visitor.seesAlert('Usuario o contraseña incorrectos.')
  const shown = await visitor.reads()
  expect(shown).toContain(`[${person.document} ]`)
  expect(shown).not.toContain('***')
})

test('no rule of passwords is called met before one is typed', async () => {
  const visitor = await arrivesAtTerminal('demo')
  await visitor.opens('registro')
  const shown = await visitor.reads()
  expect(shown).toContain('15 caracteres o más')
  expect(shown).not.toContain('cumplido')
})

test('a message’s link is pasted where no page can read it', async () => {
  await pastesLink(await arrivesAtTerminal('demo'))
})

test('another message that is asked for too soon is refused in words, and the code is still asked for', async () => {
  await asksAgainTooSoon(await arrivesAtTerminal('demo'))
})
