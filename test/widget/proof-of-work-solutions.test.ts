/** A solution of the proof of work is ready when it is sent, sent once, and never one that is too old. */
import { expect } from 'chai'
import { prepareSolution, takeSolution } from '../../widget/proof-of-work/lazy-solutions.ts'
import { api, server, type Api } from './support/api.ts'
import { challengeAt, derivations } from './support/challenge.ts'
import { leaves, until } from './support/citizen.ts'

const now = Date.now
let page: AbortController
let city = 0

setup(() => {
  page = new AbortController()
  // What one test left at hand is not another's.
  city += 1
})

teardown(() => {
  Date.now = now
  page.abort()
  leaves()
})

const address = (kind: string) => `${server}/${city}/human/${kind}`
const types = (kind = 'login') => prepareSolution(address(kind), page.signal)
const submits = (kind = 'login') => takeSolution(address(kind), page.signal)

const passes = (milliseconds: number) => {
  const later = now() + milliseconds
  Date.now = () => later
}

const at = (worker: Api, kind = 'login') => worker.at(`GET /${city}/human/${kind}`)
const asked = (worker: Api, kind = 'login') => worker.sentTo(`GET /${city}/human/${kind}`).length

const works = () => {
  const worker = api()
  window.fetch = worker.fetch
  return worker
}

/** A Worker with challenges to give, the last of them again and again. */
async function gives(...counters: readonly number[]) {
  const worker = works()
  const made = await Promise.all(counters.map((counter) => challengeAt(counter)))
  for (const { challenge } of made) at(worker).answers(challenge)
  return { worker, solutions: made.map(({ solution }) => solution) }
}

const typesFirst = async (worker: Api) => {
  types()
  await until(() => asked(worker) === 1, 'the first challenge')
}

/** The same, and its solution is at hand: time that passes meanwhile would count as a lost answer. */
const solvesFirst = async (worker: Api) => {
  const seen = derivations()
  await typesFirst(worker)
  await until(() => seen.begun > 3 && seen.underWay === 0, 'the first solution')
  seen.stops()
}

test('is asked for once, however much is typed', async () => {
  const { worker, solutions } = await gives(3)
  for (let key = 0; key < 10; key++) types()
  expect(await submits()).to.equal(solutions[0])
  expect(asked(worker)).to.equal(1)
  expect(worker.breaches).to.deep.equal([])
})

test('is worked out at the submission when nothing was typed: a password manager did', async () => {
  const { solutions } = await gives(3)
  expect(await submits()).to.equal(solutions[0])
})

test('is another one for every submission', async () => {
  const { worker, solutions } = await gives(3, 4)
  types()
  expect(await submits()).to.equal(solutions[0])
  expect(await submits()).to.equal(solutions[1])
  expect(asked(worker)).to.equal(2)
})

test('is not given to two of the forms that are sent at once', async () => {
  const { solutions } = await gives(3, 4, 5)
  types()
  const sent = await Promise.all([submits(), submits(), submits()])
  expect(sent).to.have.members(solutions)
})

test('is not renewed while it is good', async () => {
  const { worker, solutions } = await gives(3, 4)
  await solvesFirst(worker)
  passes(565_000)
  expect(await submits()).to.equal(solutions[0])
  expect(asked(worker)).to.equal(1)
})

test('is renewed when the citizen types again after it has grown old', async () => {
  const { worker, solutions } = await gives(3, 4)
  await solvesFirst(worker)
  passes(571_000)
  await until(() => {
    types()
    return asked(worker) === 2
  }, 'a second challenge')
  expect(await submits()).to.equal(solutions[1])
  expect(asked(worker)).to.equal(2)
})

test('is renewed before it is sent when it has grown old unseen', async () => {
  const { worker, solutions } = await gives(3, 4)
  await solvesFirst(worker)
  passes(571_000)
  expect(await submits()).to.equal(solutions[1])
})

test('is the one of the flow that is sent, not of the one that was typed in before', async () => {
  const { worker } = await gives(3)
  const { challenge, solution } = await challengeAt(4)
  at(worker, 'recover').answers(challenge)
  types('login')
  expect(await submits('recover')).to.equal(solution)
})

test('is asked for anew at the submission when the network failed before', async () => {
  const worker = works()
  at(worker).breaks()
  const { challenge, solution } = await challengeAt(1)
  at(worker).answers(challenge)
  await typesFirst(worker)
  expect(await submits()).to.equal(solution)
})

test('is not asked for at every key press while the network fails', async () => {
  const worker = works()
  at(worker).breaks()
  await typesFirst(worker)
  for (let key = 0; key < 10; key++) {
    types()
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((turn) => requestAnimationFrame(turn))
  }
  expect(asked(worker)).to.equal(1)
})

for (const [what, failing] of [
  ['the network fails', (worker: Api) => worker.breaks()],
  ['the Worker refuses', (worker: Api) => worker.refuses('unavailable')],
] as const)
  test(`is left out when ${what}, and asked for once`, async () => {
    const worker = works()
    failing(at(worker))
    expect(await submits()).to.equal(undefined)
    expect(asked(worker)).to.equal(1)
  })

test('is left out when the challenge has no solution', async () => {
  await gives(50)
  expect(await submits()).to.equal(undefined)
})

test('is given up when the element leaves the page', async () => {
  const worker = works()
  const { challenge } = await challengeAt(100_000, { keys: 100_000 })
  at(worker).answers(challenge)
  const seen = derivations()
  types()
  await until(() => seen.begun > 5, 'work')
  page.abort()
  const { begun } = seen
  await until(() => seen.underWay === 0, 'rest')
  await new Promise((turn) => requestAnimationFrame(turn))
  seen.stops()
  expect(seen.begun - begun).to.be.lessThan(3)
})
