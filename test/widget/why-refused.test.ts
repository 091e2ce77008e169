/** A refused code: the screen says why, how many tries are left once they are few, and nothing that is not so any more. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { behaves, leaves, visits } from './support/citizen.ts'
import { screens } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const atCode = async () => {
  const at = api().at('POST /flows/recover').answers(screens['verify-code'])
  at.at('POST /flows/recover/flw_1')
  const citizen = await visits('<citizen-recover>', at)
  await citizen.sees('Recuperar la contraseña')
  citizen.types('identifier', '0104662689').submits()
  await citizen.sees('Revise su correo electrónico')
  return { citizen, at }
}

test('tries that are left are told beside the wrong code, once they are few', async () => {
  const { citizen, at } = await atCode()
  at.refuses('wrong_code')
    .refuses('wrong_code', { triesLeft: 2 })
    .refuses('wrong_code', { triesLeft: 1 })
  await citizen.types('code', '00000000').submits().reads('El código no es correcto')
  expect(citizen.screen).to.not.match(/quedan? .*intento/)
  await citizen.types('code', '00000001').submits().reads('Le quedan 2 intentos.')
  await citizen.types('code', '00000002').submits().reads('Le queda un intento.')
  behaves(citizen)
})

for (const [why, code, more, sentence] of [
  ['the last try was wrong', 'wrong_code', { triesLeft: 0 }, 'se escribió mal demasiadas veces'],
  ['its tries are used up', 'code_tries_used_up', {}, 'se escribió mal demasiadas veces'],
  ['it is spent', 'code_spent', {}, 'la contraseña cambió mientras tanto'],
] as const)
  test(`a code of which ${why} is not said to work until later, and another can be asked for`, async () => {
    const { citizen, at } = await atCode()
    expect(citizen.screen).to.contain('El código sirve hasta')
    at.refuses(code, more)
    await citizen.types('code', '00000000').submits().reads(sentence)
    expect(citizen.screen).to.not.contain('El código sirve hasta')
    expect(citizen.button('Enviar otro mensaje').getAttribute('aria-disabled')).to.equal(null)
    behaves(citizen)
  })
