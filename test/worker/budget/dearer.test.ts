/** Whoever asks for more messages than is usual pays with work that grows, before there is a wait, which is told (T26, T29). */
import { beforeEach, expect, test } from 'vitest'
import { days } from '../../../contract/units.ts'
import { settled } from '../../../worker/flows/completions/completion.ts'
import { defaultLimits } from '../../../worker/limits/limits.ts'
import { person } from '../../support/accounts.ts'
import { beginsPaying, resendsPaying } from '../../support/persists.ts'
import { solved } from '../../support/solved.ts'
import { timePasses } from '../../support/database.ts'
import { inhabitant } from '../codes/fixtures.ts'
import { allowances, at, freshCities, limit, mailbox, recipients } from './fixtures.ts'

const ana = 'ana@correo.example'
/** Keys that a page derives at most where the usual work is asked, in these cities. */
const usual = 4

beforeEach(freshCities)

const from = (clientIp: string) => ({ headers: { 'cf-connecting-ip': clientIp } })

const recovers = (clientIp: string) =>
  beginsPaying(at('demo'), 'recover', { identifier: ana }, from(clientIp))

test('in the network of a stranger who asks again and again, the owner gets a message for some work', async () => {
  await inhabitant(ana)
  for (let n = 0; n < 8; n++)
    await at('demo').begins('recover', { identifier: ana }, from('198.51.100.1'))
  const strangers = (await recipients()).length
  const owner = await recovers('198.51.100.1')
  expect([owner.body.at, owner.efforts]).toEqual(['verify-code', [usual]])
  expect(owner.body.view).not.toHaveProperty('heldBack')
  expect(await recipients()).toHaveLength(strangers + 1)
})

test('the price doubles twice, and what cannot be paid any more is told with its wait', async () => {
  await inhabitant(ana)
  const course: (number | string)[] = []
  for (let n = 0; n < 15; n++) {
    const { body, efforts } = await recovers('198.51.100.1')
    course.push(body.view?.['heldBack'] ? 'told' : (efforts.at(-1) ?? 0))
  }
  expect(course.slice(0, 3), 'three for nothing').toEqual([0, 0, 0])
  expect(course.slice(3, 12)).toEqual(
    [usual, usual * 2, usual * 4].flatMap((effort) => [effort, effort, effort]),
  )
  expect(course.slice(12)).toEqual(['told', 'told', 'told'])
  expect(await recipients()).toHaveLength(12)
})

test('a solution pays for one message, of the name that it was made for', async () => {
  await inhabitant(ana)
  for (let n = 0; n < 3; n++) await recovers('198.51.100.1')
  const { challenge } = (
    await at('demo').begins('recover', { identifier: ana }, from('198.51.100.1'))
  ).body
  const { solution } = await solved(settled(challenge))
  const pays = (identifier: string) =>
    at('demo').begins(
      'recover',
      {},
      {
        ...from('198.51.100.1'),
        body: { answer: { identifier }, human: solution },
      },
    )
  const other = 'otra@correo.example'
  for (let n = 0; n < 3; n++)
    await at('demo').begins('recover', { identifier: other }, from('198.51.100.1'))
  expect((await pays(other)).body.code).toBe('proof_of_work_required')
  expect((await pays(ana)).body.code, 'it was spent').toBe('proof_of_work_required')
})

test('the check that stands before a registration pays for no message', async () => {
  for (let n = 0; n < 3; n++) await at('demo').begins('register', person(ana))
  const { body } = await at('demo').begins('register', person(ana))
  expect(body.code).toBe('proof_of_work_required')
  expect((await beginsPaying(at('demo'), 'register', person(ana))).body.at).toBe('verify-code')
})

test('asking again on the screen of the code costs work, too, and the wait between two messages is not lost by it', async () => {
  await inhabitant(ana)
  for (let n = 0; n < 2; n++) await recovers('203.0.113.7')
  const citizen = at('demo')
  await citizen.begins('recover', { identifier: ana })
  await timePasses(30)
  const { body, efforts } = await resendsPaying(citizen)
  expect([body.at, efforts]).toEqual(['verify-code', [usual]])
  expect(await recipients()).toHaveLength(4)
})

test('whoever floods a network with names that nobody has leaves its citizens a message for some work', async () => {
  limit('demo', { messageFromNetwork: { burst: 5, refill: days(1) } })
  await inhabitant(ana)
  for (let n = 0; n < 8; n++)
    await at('demo').begins(
      'recover',
      { identifier: `nadie${n}@correo.example` },
      from(`2001:db8:1:${n}::1`),
    )
  const owner = await recovers('2001:db8:1:ff::1')
  expect([owner.body.at, owner.efforts]).toEqual(['verify-code', [usual]])
  expect(await recipients()).toEqual([ana])
})

test('one name alone never comes to what holds back unseen: all of its messages are told of', async () => {
  const asked = Array.from({ length: 400 }, (_, n) => ({
    to: mailbox(0),
    named: { pseudonym: 'somebody', email: mailbox(0).value },
    clientIp: `10.${n % 90}.0.1`,
    paid: 3,
  }))
  const course = await allowances('demo', asked)
  expect(course.filter((one) => one.is === 'allowed' && !one.isSent)).toEqual([])
  expect(course.filter((one) => one.is === 'allowed')).toHaveLength(
    defaultLimits.messageToDestinationDaily.burst +
      defaultLimits.firstToDestination.burst +
      defaultLimits.workedToDestination.burst,
  )
  expect(course.at(-1)).toMatchObject({ is: 'used_up' })
})

test('whatever names of one mailbox are used, it gets no more than it may, and nobody sees which have met', async () => {
  const asked = (named: string) =>
    Array.from({ length: 60 }, (_, n) => ({
      to: mailbox(0),
      named: { pseudonym: named },
      reach: 'proven' as const,
      clientIp: `10.${n}.0.1`,
      paid: 3,
    }))
  const courses = [
    await allowances('demo', asked('a document')),
    await allowances('demo', asked('an address')),
  ]
  const [first, second] = courses.map((course) => course.map(({ is }) => is))
  expect(second).toEqual(first)
  const went = courses.flat().filter((one) => one.is === 'allowed' && one.isSent)
  expect(went).toHaveLength(defaultLimits.messageToMailbox.burst)
})
