/** A browser that refuses all cookies: the citizen is told before much is typed, and what to do. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import type { CitizenError } from '../../widget/elements/events.ts'
import { api, type Api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'
import { done, grant, screens } from './support/samples.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const refusing = (): Api => api().at('GET /cookies').answers({ kept: false })

for (const tag of ['<citizen-register>', '<citizen-recover>'])
  test(`${tag} says at the first key that it cannot be finished here, and what to do`, async () => {
    const citizen = await visits(tag, refusing())
    const field = citizen.all<HTMLInputElement>('form input[type=text], form input[type=email]')[0]
    field?.focus()
    citizen.types(field?.name ?? '', 'a')
    await citizen.hears('Su navegador no guarda las cookies')
    expect(citizen.find('[role=alert]').innerText).to.contain('otro navegador o dispositivo')
    expect(field?.value).to.equal('a')
    expect(citizen.focus).to.equal(field?.name)
  })

test('the sign-in says that it works, and for how long; then again beside the greeting', async () => {
  const at = refusing().at('POST /flows/login').answers(done('signed_in', grant))
  const heard: unknown[] = []
  const hears = ({ detail }: CitizenError) => heard.push(detail)
  addEventListener('citizen-error', hears as unknown as EventListener, { once: true })
  const citizen = await visits('<citizen-login>', at)
  citizen.types('identifier', 'ana@ejemplo.com')
  await citizen.hears('Puede iniciar sesión, pero')
  expect(heard).to.deep.equal([{ code: 'session_unkept' }])
  await citizen.fills({ password: 'secreta' }).submits().sees('Hola, Ana')
  await citizen.reads('se perderá al recargar')
})

test('a browser that is not recognised because it keeps nothing is told so, not of another browser', async () => {
  const at = refusing().at('POST /flows/recover').answers(screens['verify-code'])
  at.at('POST /flows/recover/flw_1').refuses('browser_not_recognised')
  const citizen = await visits('<citizen-recover>', at)
  await citizen
    .fills({ identifier: 'ana@ejemplo.com' })
    .submits()
    .sees('Revise su correo electrónico')
  citizen.fills({ code: '12345678' }).submits()
  await citizen.hears('Su navegador no guarda las cookies')
  expect(citizen.screen).to.not.contain('empezó en otro navegador')
})
