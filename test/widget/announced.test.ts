/** What is said unasked, and where the focus waits meanwhile. */
import { expect } from 'chai'
import { session } from '../../widget/index.ts'
import { listensTo } from './support/announcements.ts'
import { api } from './support/api.ts'
import { enters } from './support/cities.ts'
import { leaves, until, visits, type Citizen } from './support/citizen.ts'
import { done, grant, screens, session as opened } from './support/samples.ts'
import { forms, opensAccount } from './support/screen-states.ts'
import { passes, wakes } from './support/sleep.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

const code = screens['verify-code']

/** At the code of a recovery, whose message has just gone. */
async function waitsForCode(view: object = {}): Promise<Citizen> {
  const screen = { ...code, view: { ...code.view, resendIn: 60, ...view } }
  const at = api().at('POST /flows/recover').answers(screen)
  const citizen = await visits('<citizen-recover>', at)
  citizen.types('identifier', 'ana@ejemplo.com').submits()
  return citizen.sees('Revise su correo electrónico')
}

const later = async (citizen: Citizen, seconds: number) => {
  passes(seconds)
  wakes()
  await citizen.view.drawn
}

/** As its name is computed: without what is kept from the tree. */
const nameOf = (button: HTMLElement) =>
  [...button.childNodes]
    .filter((node) => !(node instanceof Element && node.matches('[aria-hidden=true]')))
    .map(({ textContent }) => textContent)
    .join('')
    .trim()

test('the button that waits keeps its name; the end of the wait is said once', async () => {
  const citizen = await waitsForCode()
  const { said } = listensTo(citizen.element)
  const button = citizen.all('button').find((one) => one.innerText.includes('otro mensaje'))
  if (!button) throw new Error('no such button')
  const before = nameOf(button)
  await later(citizen, 20)
  expect(nameOf(button)).to.equal(before)
  expect(said).to.deep.equal([])
  await later(citizen, 41)
  await until(() => said.length > 0, 'the end of the wait')
  expect(said).to.deep.equal(['Ya puede pedir otro mensaje.'])
})

test('the end of a code is said a minute before, with what gives more time, and when it has come', async () => {
  const citizen = await waitsForCode({ resendIn: 0, expiresIn: 600 })
  const { said, take } = listensTo(citizen.element)
  await later(citizen, 500)
  expect(said).to.deep.equal([])
  await later(citizen, 45)
  await until(() => said.length > 0, 'a warning')
  expect(take().join()).to.contain('Queda un minuto').and.to.contain('pida otro mensaje')
  await later(citizen, 60)
  await until(() => said.length > 0, 'the end')
  expect(take().join()).to.contain('El código caducó')
})

test('while the next screen is on its way the focus waits for it, and goes to its heading', async () => {
  const at = api()
  const arrive = at.at('GET /account').holds(grant.account)
  at.at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await visits('<citizen-account>', at)
  citizen.field('identifier').focus()
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.reads('Un momento…')
  await until(() => document.activeElement?.matches('.ca-wait'), 'the focus on what waits')
  arrive()
  await citizen.sees('Mi cuenta')
  await until(() => citizen.focus === 'heading', 'the focus on the heading')
})

test('whoever has gone elsewhere meanwhile is not called back', async () => {
  const elsewhere = document.createElement('button')
  document.body.append(elsewhere)
  const at = api()
  const arrive = at.at('GET /account').holds(grant.account)
  at.at('POST /flows/login').answers(done('signed_in', grant))
  const citizen = await visits('<citizen-account>', at)
  citizen.field('identifier').focus()
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.reads('Un momento…')
  elsewhere.focus()
  arrive()
  await citizen.sees('Mi cuenta')
  expect(
    document.activeElement === elsewhere,
    document.activeElement?.outerHTML.slice(0, 300),
  ).to.equal(true)
  elsewhere.remove()
})

async function opensSessions(): Promise<Citizen> {
  const sessions = [opened('ses_1', true), opened('ses_2'), opened('ses_3')]
  const at = api().at('GET /sessions').answers({ sessions })
  at.at('DELETE /sessions/ses_2').gives(() => new Response(null, { status: 204 }))
  return (await opensAccount(at)).reads('Cerrar las demás sesiones')
}

test('before a session is ended it is asked which, by device and time; then the focus is not on the next one', async () => {
  const citizen = await opensSessions()
  const { take } = listensTo(citizen.element)
  const [first] = citizen.all('[data-ca-asks=ses_2]')
  expect(first?.getAttribute('aria-label')).to.match(/^Cerrar sesión en Safari · iPhone, .*20 nov/)
  first?.click()
  await until(() => document.activeElement?.matches('[data-ca-question]'), 'the question')
  expect(citizen.api.sentTo('DELETE /sessions/ses_2')).to.have.length(0)
  citizen.presses('Sí, cerrar')
  await until(() => document.activeElement?.matches('h3'), 'the heading of the sessions')
  expect(take().join()).to.contain('La sesión se cerró: Safari · iPhone').and.to.contain('20 nov')
})

test('whoever says no is back at what was pressed, and nothing has happened', async () => {
  const citizen = await opensSessions()
  citizen.find('[data-ca-asks=ses_3]').click()
  await citizen.reads('¿Cerrar la sesión?')
  citizen.presses('No, dejarla abierta')
  await until(() => document.activeElement?.matches('[data-ca-asks=ses_3]'), 'the button')
  expect(citizen.api.sent.filter(({ method }) => method === 'DELETE')).to.deep.equal([])
})

test('the text of an agreement arrives with a word, is a named region, and can be declined', async () => {
  const citizen = await forms.details()
  const text = { id: 'terms', version: '2026-01', locale: 'es', title: 'T', text: 'Uno\n\nDos' }
  citizen.api.at('GET /agreements/terms').answers(text)
  citizen.ticks('terms')
  citizen.presses('Leer: Términos de uso')
  const dialog = citizen.find<HTMLDialogElement>('dialog')
  await until(() => dialog.innerText.includes('El texto ya está aquí.'), 'the word')
  const region = citizen.find('[role=region]')
  expect(document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.innerText).to.equal(
    'Términos de uso',
  )
  citizen.presses('No acepto')
  expect(citizen.field('terms').checked).to.equal(false)
  expect(dialog.open).to.equal(false)
  citizen.presses('Leer: Términos de uso').presses('Acepto')
  expect(citizen.field('terms').checked).to.equal(true)
})

test('a question that comes up where a finger has gone on is said, and not again once it is answered', async () => {
  const citizen = await enters('ibarra', 'citizen-register')
  await citizen.sees('Registrarse como nuevo ciudadano')
  await citizen.view.attend()
  const { take } = listensTo(citizen.element)
  citizen.types('document', '101450021')
  citizen.field('document').dispatchEvent(new Event('change', { bubbles: true }))
  await citizen.reads('¿Qué documento es?')
  expect(take().join()).to.contain('Hay una pregunta más: ¿Qué documento es?')
  citizen.find<HTMLInputElement>('[name=documentKind][value=passport]').click()
  await citizen.view.drawn
  expect(citizen.find('form > [role=status]').textContent?.trim()).to.equal('')
})
