/** F08, F09: KV fails. A code that could not be kept is not sent; one that cannot be read costs no try. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { codeTo, password, person } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { deadEnv } from '../../support/faulty-env.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { watchedEnv } from '../../support/watched-env.ts'
import {
  elsewhere,
  freshCity,
  inhabitant,
  recovering,
  rowsIn,
  triesTaken,
  wrongCode,
} from '../codes/fixtures.ts'

const ana = 'ana@correo.example'

beforeEach(freshCity)

test('when the code cannot be kept nothing is sent and no flow begins', async () => {
  await inhabitant(ana)
  for (const [kind, answer] of [
    ['register', person('eva@correo.example')],
    ['recover', { identifier: ana }],
  ] as const) {
    const answered = await new Citizen(deadEnv('KV')).begins(kind, answer)
    expect([answered.status, answered.body.code], kind).toEqual([503, 'unavailable'])
  }
  for (const table of ['flows', 'challenges', 'outbox'] as const)
    expect(await rowsIn(table)).toBe(0)
  expect(await mailTo('eva@correo.example')).toEqual([])
})

test('when the code cannot be kept, somebody without an account is told the same', async () => {
  await inhabitant(ana)
  const responseFor = async (identifier: string) => {
    const { status, body } = await new Citizen(deadEnv('KV')).begins('recover', { identifier })
    return [status, body.code, body.retryAfter]
  }
  expect(await responseFor('nadie@correo.example')).toEqual(await responseFor(ana))
})

test('a code that cannot be read takes no try and nothing from the account', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  const code = await codeTo(ana)
  const limits = await rowsIn('limits')
  const deaf = elsewhere(citizen, deadEnv('KV'))
  for (let n = 0; n < 12; n += 1) {
    const answer = await deaf.answers({ code: wrongCode(code, n) })
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable'])
  }
  expect(await triesTaken()).toEqual([0])
  expect(await rowsIn('limits')).toBe(limits)
  expect((await elsewhere(deaf, env).answers({ code })).body.outcome).toBe('registered')
})

test('a new code that cannot be kept leaves the flow where it was, and may be asked for again', async () => {
  const citizen = new Citizen()
  await citizen.begins('register', person(ana))
  await timePasses(600)
  const deaf = elsewhere(citizen, deadEnv('KV'))
  expect((await deaf.resends()).body.code).toBe('unavailable')
  expect(await rowsIn('challenges')).toBe(1)
  await timePasses(30)
  expect((await elsewhere(deaf, env).resends()).body.at).toBe('verify-code')
  expect((await citizen.answers({ code: await codeTo(ana) })).body.outcome).toBe('registered')
})

test('the code is kept before the flow that waits for it is committed', async () => {
  const order: string[] = []
  const watched = watchedEnv((call, proceed) => {
    if (call.to === 'KV.put') order.push('kept')
    if (call.sql.some((sql) => sql.includes('insert into "challenges"'))) order.push('opened')
    if (call.to === 'Queue.sendBatch') order.push('sent')
    return proceed()
  })
  await new Citizen(watched).begins('register', person(ana))
  expect(order).toEqual(['kept', 'opened', 'sent'])
})

test('KV holds nothing that a code could be read from', async () => {
  await inhabitant(ana)
  await recovering(ana)
  const code = await codeTo(ana)
  const { keys } = await env.CODES.list({ prefix: 'code:' })
  expect(keys).toHaveLength(1)
  for (const { name } of keys) {
    const kept = `${name}${await env.CODES.get(name)}`
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(ana)
  }
})

test('KV that is down keeps nobody from signing in, or staying so', async () => {
  await inhabitant(ana)
  const citizen = new Citizen(deadEnv('KV', 'Queue'))
  const answer = await citizen.begins('login', { identifier: ana, password })
  expect(answer.body.outcome).toBe('signed_in')
  expect((await citizen.refreshes()).status).toBe(200)
  expect((await citizen.signsOut()).status).toBe(204)
})
