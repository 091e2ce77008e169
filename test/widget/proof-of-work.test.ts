/** What costs more than is free is paid by the page, unseen: nothing typed is lost, and the attempt stays the same. */
import { expect } from 'chai'
import { api, type Api } from './support/api.ts'
import { challengeAt } from './support/challenge.ts'
import { behaves, leaves, until, visits } from './support/citizen.ts'
import { done } from './support/samples.ts'

teardown(leaves)

const login = 'POST /flows/login'
const typed = { identifier: 'vecina@example.com', password: 'cuatro palabras que nadie junta' }

const asksForWork = async (worker: Api, counter: number) => {
  const { challenge, solution } = await challengeAt(counter)
  worker.at(login).refuses('proof_of_work_required', { challenge })
  return solution
}

const sent = (worker: Api) => worker.sentTo(login)
const solutionsIn = (worker: Api) =>
  sent(worker).map(({ body }) => (body as { human?: string }).human)

test('a sign-in that costs work is worked for and sent again, as the same attempt', async () => {
  const worker = api()
  const solution = await asksForWork(worker, 7)
  worker.at(login).answers(done('signed_in'))
  const citizen = (await visits('<citizen-login>', worker)).fills(typed).submits()
  await until(() => sent(worker).length === 2, 'the same once more')
  expect(solutionsIn(worker)).to.deep.equal([undefined, solution])
  expect(sent(worker)[1]?.operation).to.equal(sent(worker)[0]?.operation)
  behaves(citizen)
})

test('a price that has grown meanwhile is paid too, and nobody hears of a failure', async () => {
  const worker = api()
  const solutions = [await asksForWork(worker, 3), await asksForWork(worker, 9)]
  worker.at(login).refuses('wrong_credentials')
  const citizen = (await visits('<citizen-login>', worker)).fills(typed).submits()
  await citizen.hears('Usuario o contraseña incorrectos')
  expect(solutionsIn(worker)).to.deep.equal([undefined, ...solutions])
  expect(citizen.field('identifier').value).to.equal(typed.identifier)
  behaves(citizen)
})

test('that it takes a while is said once, politely', async () => {
  const worker = api()
  await asksForWork(worker, 30)
  const answers = worker.at(login).holds(done('signed_in'))
  const citizen = (await visits('<citizen-login>', worker)).fills(typed).submits()
  const said = () =>
    [...citizen.element.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent)
  await until(() => said().includes('Un momento…'), 'that it takes a while')
  expect(said().filter((text) => text === 'Un momento…')).to.have.length(1)
  answers()
  behaves(citizen)
})

test('a Worker that is never content is left alone after a few times, and the citizen is told', async () => {
  const worker = api()
  await asksForWork(worker, 4)
  const citizen = (await visits('<citizen-login>', worker)).fills(typed).submits()
  await citizen.hears('No pudimos comprobar')
  expect(sent(worker)).to.have.length(4)
  behaves(citizen)
})

test('a challenge that cannot be solved is no endless wait', async () => {
  const worker = api()
  await asksForWork(worker, 50)
  const citizen = (await visits('<citizen-login>', worker)).fills(typed).submits()
  await citizen.hears('No pudimos comprobar')
  expect(sent(worker)).to.have.length(1)
  behaves(citizen)
})

test('a Worker that is busy for a moment is asked again, as the same attempt', async () => {
  const worker = api().at(login).refuses('unavailable', { retryAfter: 0 })
  worker.at(login).answers(done('signed_in'))
  const citizen = (await visits('<citizen-login>', worker)).fills(typed).submits()
  await until(() => sent(worker).length === 2, 'the same once more')
  expect(sent(worker)[1]?.operation).to.equal(sent(worker)[0]?.operation)
  behaves(citizen)
})

test('a wait that is longer than a moment is told at once', async () => {
  const worker = api().at(login).refuses('unavailable', { retryAfter: 60 })
  const citizen = (await visits('<citizen-login>', worker)).fills(typed).submits()
  await citizen.hears('El servicio no está disponible')
  expect(sent(worker)).to.have.length(1)
  behaves(citizen)
})
