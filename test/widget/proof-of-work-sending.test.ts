/** A city that asks for the proof of work gets it with the first answer, and the citizen notices nothing. */
import { expect } from 'chai'
import type { FlowSteps } from '../../contract/profile.ts'
import { api, type Api } from './support/api.ts'
import { challengeAt } from './support/challenge.ts'
import { behaves, leaves, until, visits as visitsAt, type Citizen } from './support/citizen.ts'
import { done, profile } from './support/samples.ts'

teardown(leaves)

const [first, ...rest] = profile.flows.login
const login: FlowSteps = [{ ...first, human: true }, ...rest]
const asking = { ...profile, flows: { ...profile.flows, login } }

let visit = 0

/** A page knows a city's profile, and a solution that it has worked out, for as long as it lives: another city each time. */
const visits = (worker: Api) =>
  visitsAt(`<citizen-login server="https://city${(visit += 1)}.test/other">`, worker)

/** A Worker that asks, with a challenge for each visit, and the solutions. */
async function wary() {
  const worker = api().at('GET /profile.json').answers(asking)
  const made = [await challengeAt(5), await challengeAt(6)]
  for (const { challenge } of made) worker.at('GET /human/login').answers(challenge)
  return { worker, solutions: made.map(({ solution }) => solution) }
}

const typed = { identifier: 'vecina@example.com', password: 'cuatro palabras que nadie junta' }

const fillsWithoutTyping = (citizen: Citizen) => {
  for (const [name, text] of Object.entries(typed)) citizen.field(name).value = text
}

test('the work begins with the first key press, before anything is sent', async () => {
  const { worker } = await wary()
  const citizen = await visits(worker)
  expect(worker.sentTo('GET /human/login')).to.have.length(0)
  citizen.fills(typed)
  await until(() => worker.sentTo('GET /human/login').length === 1, 'a challenge')
  expect(worker.sentTo('POST /flows/login')).to.have.length(0)
  behaves(citizen)
})

for (const [how, fills] of [
  ['typed', (citizen: Citizen) => void citizen.fills(typed)],
  ['filled in by a password manager that types nothing', fillsWithoutTyping],
] as const)
  test(`a sign-in that was ${how} carries the solution; sent again, another one, as the same attempt`, async () => {
    const { worker, solutions } = await wary()
    worker.at('POST /flows/login').breaks().answers(done('signed_in'))
    const citizen = await visits(worker)
    fills(citizen)
    citizen.submits()
    await until(() => citizen.alert !== '', 'what went wrong')
    citizen.submits()
    await until(() => worker.sentTo('POST /flows/login').length === 2, 'a second attempt')
    const sent = worker.sentTo('POST /flows/login')
    expect(sent.map(({ body }) => (body as { human?: string }).human)).to.deep.equal(solutions)
    expect(sent[1]?.operation).to.equal(sent[0]?.operation)
    behaves(citizen)
  })

test('a check that cannot be had is left to the Worker to speak of', async () => {
  const worker = api().at('GET /profile.json').answers(asking)
  worker.at('GET /human/login').refuses('unavailable')
  worker.at('POST /flows/login').refuses('human_check_failed')
  const citizen = (await visits(worker)).fills(typed).submits()
  await citizen.hears('No pudimos comprobar')
  expect(worker.sentTo('POST /flows/login')[0]?.body).not.to.have.property('human')
  behaves(citizen)
})

test('a city that does not ask is sent no solution and asked for no challenge', async () => {
  const worker = api().at('POST /flows/login').refuses('wrong_credentials')
  const citizen = (await visits(worker)).fills(typed).submits()
  await citizen.hears('Usuario o contraseña incorrectos')
  expect(worker.sent.filter(({ path }) => path.includes('human'))).to.deep.equal([])
  expect(worker.sentTo('POST /flows/login')[0]?.body).not.to.have.property('human')
})
