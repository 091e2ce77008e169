/** The page works out the proof of work while the citizen goes on typing, and stops when nobody needs it. */
import { expect } from 'chai'
import { solve } from '../../widget/proof-of-work/solve.ts'
import { challengeAt, derivations } from './support/challenge.ts'

const never = new AbortController().signal

for (const counter of [0, 1, 2, 48, 49])
  test(`finds the solution at counter ${counter} of 50`, async () => {
    const { challenge, solution } = await challengeAt(counter)
    expect(await solve(challenge, never)).to.equal(solution)
  })

// Counter 13, made with OpenSSL's PBKDF2.
test('finds what another implementation has made', async () => {
  const challenge = {
    seed: '1790000600.AAECAwQFBgcICQoLDA0ODw',
    rounds: 1000,
    keys: 20,
    prefix: 'xTRUQD1DQs8i6--xSIqG',
    signature: 'signed',
    lifetime: 600,
  }
  expect(await solve(challenge, never)).to.equal(
    `${challenge.seed}.xTRUQD1DQs8i6--xSIqGI4xMD2H8GCFffLPjDLqRXSA.signed`,
  )
})

test('tries no further than it must', async () => {
  const { challenge } = await challengeAt(9)
  const seen = derivations()
  await solve(challenge, never)
  seen.stops()
  // One more may have been under way beside the tenth.
  expect(seen.begun).to.be.within(10, 11)
})

test('gives up on a challenge without a solution', async () => {
  const { challenge } = await challengeAt(50)
  const failed = await solve(challenge, never).catch((error: unknown) => error)
  expect(failed).to.be.instanceOf(Error)
})

test('tells how far it is', async () => {
  const { challenge } = await challengeAt(49)
  const shares: number[] = []
  await solve(challenge, never, (share) => shares.push(share))
  expect(shares.length).to.equal(50)
  expect(shares.at(-1)).to.equal(1)
  expect(shares).to.deep.equal(shares.toSorted((one, other) => one - other))
})

test('has two keys under way at most, so that it can stop and others can use the crypto thread', async () => {
  const { challenge } = await challengeAt(49)
  const seen = derivations()
  await solve(challenge, never)
  seen.stops()
  expect(seen.most).to.equal(2)
})

test('stops when it is no longer needed', async () => {
  const { challenge } = await challengeAt(10_000, { keys: 10_000 })
  const stop = new AbortController()
  const seen = derivations()
  const progress = (share: number) => {
    if (share >= 0.001) stop.abort(new Error('the citizen left'))
  }
  const ended = await solve(challenge, stop.signal, progress).catch((error: unknown) => error)
  expect(ended).to.have.property('message', 'the citizen left')
  await new Promise((turn) => requestAnimationFrame(turn))
  seen.stops()
  expect(seen.begun).to.be.lessThan(20)
})

test('does nothing when it was not needed from the beginning', async () => {
  const { challenge } = await challengeAt(3)
  const seen = derivations()
  const ended = await solve(challenge, AbortSignal.abort()).catch((error: unknown) => error)
  seen.stops()
  expect(ended).to.have.property('name', 'AbortError')
  expect(seen.begun).to.equal(0)
})

test('leaves the page its turns: what happens meanwhile is answered meanwhile', async () => {
  const { challenge } = await challengeAt(199, { keys: 200, rounds: 1000 })
  const turns = new MessageChannel()
  let answered = 0
  turns.port1.start()
  turns.port1.addEventListener('message', () => {
    answered += 1
    turns.port2.postMessage('')
  })
  turns.port2.postMessage('')
  await solve(challenge, never)
  turns.port1.close()
  // A page that is blocked answers once or not at all; a turn a key is what the work is cut into.
  expect(answered).to.be.greaterThan(50)
})
