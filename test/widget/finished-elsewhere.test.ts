/** Who finishes in another browser is seen in the one that waits. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { behaves, leaves, visits } from './support/citizen.ts'
import { done, screens } from './support/samples.ts'
import { followsLink, forms } from './support/screen-states.ts'
import { wakes } from './support/sleep.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

test('whoever comes back to the page that waits finds that the account is confirmed, and no error', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('GET /flows/register/flw_1').answers(done('registered'))
  wakes()
  await citizen.sees('Su cuenta está lista')
  expect(citizen.alert).to.equal('')
  await citizen.presses('Iniciar sesión').sees('Iniciar sesión')
  behaves(citizen)
})

test('a look that finds nothing new, or cannot be made, leaves the screen as it is', async () => {
  const citizen = await forms['verify-code']()
  const at = citizen.api.at('GET /flows/register/flw_1').breaks().answers(screens['verify-code'])
  citizen.types('code', '1234')
  wakes()
  wakes()
  at.answers(done('registered'))
  expect(citizen.title).to.equal('Revise su correo electrónico')
  expect(citizen.field('code').value).to.equal('1234')
  expect(citizen.alert).to.equal('')
})

test('a code that comes too late, because another browser was first, ends the same way', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('POST /flows/register/flw_1').refuses('finished_elsewhere')
  citizen.api.at('GET /flows/register/flw_1').answers(done('registered'))
  await citizen.types('code', '12345678').submits().sees('Su cuenta está lista')
  expect(citizen.alert).to.equal('')
})

test('a reload of the page that waited says so, too', async () => {
  const citizen = await forms['verify-code']()
  citizen.api.at('GET /flows/register/flw_1').answers(done('awaiting_approval'))
  citizen.element.parentElement?.remove()
  const again = await visits('<citizen-register>', citizen.api)
  await again.sees('Su solicitud está en revisión')
})

test('the link, pressed again by whoever finished with it, says what it did', async () => {
  const at = api().at('POST /flows/recover/link').answers(done('recovered'))
  const citizen = await followsLink(at)
  await citizen.submits().sees('Su contraseña cambió')
  expect(citizen.alert).to.equal('')
})
