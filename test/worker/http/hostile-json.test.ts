/** JSON of another shape than the contract's changes no row, pollutes nothing and never breaks the Worker (T18). */
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { linkTo, person, registered } from '../../support/accounts.ts'
import { freshDatabase, limitsRefill } from '../../support/database.ts'
import { workDone } from '../../support/work-done.ts'

const email = 'vecina@example.com'

type Json = Readonly<Record<string, unknown>>

interface Target {
  readonly good: Json
  readonly send: (text: string) => Promise<Answered>
}

let targets: Readonly<Record<string, Target>>

/** Every address that takes a body, with a body that it would take. */
async function everyTarget(): Promise<Readonly<Record<string, Target>>> {
  const citizen = await registered(email)
  const waiting = new Citizen()
  await waiting.begins('register', person('otra@example.com'))
  const link = await linkTo('otra@example.com')
  const to = (path: string) => (text: string) => citizen.sends(path, { body: text })
  const flow = `/demo/flows/register/${waiting.flow}`
  const mine = (path: string) => (text: string) => waiting.sends(path, { body: text })
  const answer = { identifier: email, password: 'no es la que es' }
  return {
    'begin login': { good: { answer }, send: to('/demo/flows/login') },
    'begin register': {
      good: { answer: person('nueva@example.com'), human: await workDone('demo', 'register') },
      send: to('/demo/flows/register'),
    },
    'begin recover': { good: { answer: { identifier: email } }, send: to('/demo/flows/recover') },
    'begin change-password': {
      good: { answer: { current: 'x', password: 'una frase nueva para entrar' } },
      send: to('/demo/flows/change-password'),
    },
    answer: { good: { at: 'verify-code', answer: { code: '00000000' } }, send: mine(flow) },
    resend: { good: {}, send: mine(`${flow}/resend`) },
    link: { good: { token: link.split('=')[1] ?? '' }, send: to('/demo/flows/register/link') },
    refresh: { good: {}, send: to('/demo/session') },
  }
}

beforeAll(async () => {
  await freshDatabase()
  targets = await everyTarget()
})

let rows: unknown

beforeEach(async () => {
  await limitsRefill()
  rows = await everyRow()
})

const tables = [
  'accounts',
  'identifiers',
  'flows',
  'challenges',
  'sessions',
  'outbox',
  'audit',
  'limits',
]

const everyRow = async () =>
  Promise.all(
    tables.map(async (table) => (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results),
  )

/** Refused as the contract says, without a mark on the objects of the Worker. */
async function expectRefused(name: string, text: string): Promise<void> {
  const refused = await targets[name]?.send(text)
  expect([refused?.status, refused?.body.code], `${name}: ${text.slice(0, 120)}`).toEqual([
    400,
    'invalid_request',
  ])
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
}

const extra = (name: string, value: string) => `"${name}":${value}`

/** As text, because an object's own `__proto__` is hard to write any other way. */
const withMember = (good: Json, member: string) => {
  const text = JSON.stringify(good)
  return text === '{}' ? `{${member}}` : `{${member},${text.slice(1)}`
}

const members = [
  extra('emailVerified', 'true'),
  extra('role', '"admin"'),
  extra('id', '"acc_1"'),
  extra('municipality', '"villanueva"'),
  extra('attempts', '0'),
  extra('status', '"active"'),
  extra('session', '{"id":"ses_1"}'),
  extra('facts', '{"proven":["contact","password"]}'),
  extra('__proto__', '{"polluted":true}'),
  extra('constructor', '{"prototype":{"polluted":true}}'),
  extra('toString', '"x"'),
  extra('hasOwnProperty', '1'),
  extra('', '1'),
]

const names = [
  'begin login',
  'begin register',
  'begin recover',
  'begin change-password',
  'answer',
  'resend',
  'link',
  'refresh',
] as const

describe.each(names)('%s', (name) => {
  afterEach(async () => expect(await everyRow(), 'no row was changed').toEqual(rows))

  test.each(members)('refuses a member that it does not know: %s', async (member) => {
    await expectRefused(name, withMember(targets[name]?.good ?? {}, member))
  })

  test.each(['[]', '[{}]', 'null', 'true', '0', '""', '"{}"'])(
    'refuses %s in place of its object',
    (text) => expectRefused(name, text),
  )

  test('refuses any other type in place of a text or an object of its own', async () => {
    const good = targets[name]?.good ?? {}
    for (const [key, value] of Object.entries(good))
      for (const wrong of [
        null,
        true,
        0,
        -1.5,
        [],
        [value],
        { value },
        { toString: 'x' },
        ...(typeof value === 'string' ? [{}] : ['x']),
      ])
        await expectRefused(name, JSON.stringify({ ...good, [key]: wrong }))
  })

  test('refuses any other type in place of a text of the answer, and any field that is not asked for', async () => {
    const { answer, ...rest } = targets[name]?.good ?? {}
    if (typeof answer !== 'object' || answer === null) return
    const given: Json = { ...answer }
    const wrap = (text: string) => withMember(rest, `"answer":${text}`)
    for (const key of Object.keys(given))
      for (const wrong of [null, true, 7, [], ['x'], {}, { $ne: '' }])
        await expectRefused(name, wrap(JSON.stringify({ ...given, [key]: wrong })))
    for (const member of members) await expectRefused(name, wrap(withMember(given, member)))
    await expectRefused(name, wrap(withMember(given, extra('emailVerified', '"true"'))))
  })
})

test('what was refused would have been taken without the addition', async () => {
  const statuses = new Map<string, number | undefined>()
  for (const name of names) {
    const { good = {}, send } = targets[name] ?? {}
    statuses.set(name, (await send?.(JSON.stringify(good)))?.status)
  }
  expect(Object.fromEntries(statuses)).toEqual({
    'begin login': 401,
    'begin register': 200,
    'begin recover': 200,
    'begin change-password': 422,
    answer: 422,
    resend: 200,
    link: 200,
    refresh: 200,
  })
})
