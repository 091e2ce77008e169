/** More time with one press (WCAG 2.2, 2.2.1): for a flow and what was e-mailed, within what NIST allows. */
import { beforeEach, expect, test } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { codeTo, person, registered } from '../../support/accounts.ts'
import { Citizen, type Sending } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { freshCities } from '../budget/fixtures.ts'
import { recovering, rowsIn } from '../codes/fixtures.ts'
import { at, begins } from '../cities/fixtures.ts'
import { neighbour, settledWithPhone } from '../cities/leon.ts'

const ana = 'ana@correo.example'

beforeEach(freshCities)

const asksForMore = (citizen: Citizen, sending: Sending = {}) =>
  citizen.sends(routesOf(citizen.slug).moreTime(citizen.kind, citizen.flow), sending)

const registering = async () => {
  const citizen = new Citizen()
  const screen = await citizen.begins('register', person(ana))
  return { citizen, screen, code: await codeTo(ana) }
}

test('an e-mailed code that would have ended works on for whoever asked in time', async () => {
  const { citizen, screen, code } = await registering()
  expect(screen.body.view?.['prolongable']).toBe(true)
  await timePasses(590)
  const more = await asksForMore(citizen)
  expect(more.body.at).toBe('verify-code')
  expect(more.body.view?.['prolongable']).toBe(true)
  await timePasses(300)
  expect((await citizen.answers({ code })).body.outcome).toBe('registered')
})

test('without asking it ends, and a code that has ended is not brought back', async () => {
  const { citizen, code } = await registering()
  await timePasses(601)
  await asksForMore(citizen)
  expect((await citizen.answers({ code })).body.code).toBe('code_expired')
})

test('more time gives no more tries', async () => {
  const { citizen, code } = await registering()
  for (let n = 0; n < 5; n += 1)
    await citizen.answers({ code: code === '00000000' ? '00000001' : '00000000' })
  await asksForMore(citizen)
  expect((await citizen.answers({ code })).body.code).toBe('code_tries_used_up')
})

test('ten times, and then no more', async () => {
  const { citizen } = await registering()
  const offered: unknown[] = []
  for (let n = 1; n <= 11; n += 1)
    offered.push((await asksForMore(citizen)).body.view?.['prolongable'])
  expect(offered).toEqual([...Array<boolean>(9).fill(true), undefined, undefined])
})

test('a press that is sent twice counts once', async () => {
  const { citizen } = await registering()
  const operation = 'one-press-that-was-sent-twice'
  const [first, second] = [
    await asksForMore(citizen, { operation }),
    await asksForMore(citizen, { operation }),
  ]
  const steady = (text: string) => text.replace(/(?<=In":)\d+/g, '…')
  expect(steady(second.text)).toBe(steady(first.text))
})

test('a flow lives on, on any screen, and is another browser’s no more than before', async () => {
  const owner = neighbour()
  await settledWithPhone(owner)
  const citizen = at('leon')
  await begins(citizen, 'recover', { personKind: 'fisica', curp: owner.curp })
  await timePasses(7000)
  const stranger = Object.assign(at('leon'), { kind: 'recover', flow: citizen.flow })
  expect((await asksForMore(stranger)).body.code).toBe('browser_not_recognised')
  expect((await asksForMore(citizen)).body.at).toBe('contact')
  await timePasses(7000)
  expect((await citizen.reloads()).body.at).toBe('contact')
  await timePasses(400)
  expect((await citizen.reloads()).body.code).toBe('flow_expired')
})

test('nobody’s code is given more time like somebody’s', async () => {
  await registered(ana)
  const answers = []
  for (const email of [ana, 'nadie@correo.example']) {
    const citizen = await recovering(email)
    await timePasses(300)
    const { body, status } = await asksForMore(citizen)
    answers.push([status, Object.keys(body.view ?? {})])
    expect(await rowsIn('challenges', 'expires_at > unixepoch() + 550')).toBe(1)
  }
  expect(answers[0]).toEqual(answers[1])
})

test('what went to a telephone has its ten minutes and no more', async () => {
  const owner = neighbour()
  await settledWithPhone(owner)
  const other = at('leon')
  await begins(other, 'recover', { personKind: 'fisica', curp: owner.curp })
  const screen = await other.answers({ contact: 'sms2' })
  expect(screen.body.view?.['prolongable']).toBeUndefined()
  await timePasses(500)
  expect((await asksForMore(other)).status).toBe(200)
  expect(
    await rowsIn('challenges', "purpose LIKE 'recover%' AND expires_at > unixepoch() + 101"),
  ).toBe(0)
})
