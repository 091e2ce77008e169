/** A browser that keeps neither cookies nor data of the page: the citizen and the developer are told why it ends with it. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import type { CitizenError } from '../../widget/elements/events.ts'
import { api, type Api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'
import { grantOf, nonceAt } from './support/proofs.ts'
import { recovers } from './support/recovering.ts'
import { done } from './support/samples.ts'

const warned: string[] = []

IDBFactory.prototype.open = () => {
  throw new DOMException('refused', 'SecurityError')
}
console.warn = (text: unknown) => {
  if (String(text).startsWith('citizen-auth')) warned.push(String(text))
}

teardown(async () => {
  await session.signOut()
  leaves()
})

const refusing = (): Api => api().cookieless(nonceAt())

for (const tag of ['<citizen-register>', '<citizen-recover>'])
  test(`${tag} says at the first key for how long it works, and what to do`, async () => {
    const citizen = await visits(tag, refusing())
    const field = citizen.all<HTMLInputElement>('form input[type=text], form input[type=email]')[0]
    field?.focus()
    citizen.types(field?.name ?? '', 'a')
    await citizen.hears('Su navegador no guarda nada de este servicio')
    expect(citizen.find('[role=alert]').innerText).to.contain('use otro navegador')
    expect(field?.value).to.equal('a')
    expect(citizen.focus).to.equal(field?.name)
  })

test('the developer reads once in the console what is refused, and where to read on', () => {
  expect(warned).to.have.length(1)
  expect(warned[0]).to.contain('https://id.test')
  expect(warned[0]).to.contain(location.origin)
  expect(warned[0]).to.contain('docs/webmaster.md')
})

test('a flow is finished in the page all the same, by a key in its memory', async () => {
  const at = refusing()
  const citizen = await recovers(at, 'wrong_code')
  citizen.fills({ code: '12345678' }).submits()
  await citizen.hears('El código no es correcto')
  const [begun, answered] = at.sent.map(({ proof }) => proof?.split('.')[0])
  expect(begun).to.be.a('string')
  expect(answered).to.equal(begun)
})

test('the sign-in says that it works, and for how long; then again beside the greeting', async () => {
  const at = refusing()
    .at('POST /flows/login')
    .answers(done('signed_in', grantOf('ses_1')))
  const heard: unknown[] = []
  const hears = ({ detail }: CitizenError) => heard.push(detail)
  addEventListener('citizen-error', hears as unknown as EventListener, { once: true })
  const citizen = await visits('<citizen-login>', at)
  citizen.types('identifier', 'ana@ejemplo.com')
  await citizen.hears('Puede continuar, pero')
  expect(heard).to.deep.equal([{ code: 'session_unkept' }])
  await citizen.fills({ password: 'secreta' }).submits().sees('Hola, Ana')
  await citizen.reads('se perderán al recargar')
})

test('a browser that is not recognised because it keeps nothing is told so, not of another browser', async () => {
  const at = refusing()
  const citizen = await recovers(at, 'browser_not_recognised')
  citizen.fills({ code: '12345678' }).submits()
  await citizen.hears('Su navegador no guarda las cookies')
  expect(citizen.screen).to.not.contain('empezó en otro navegador')
})
