/** The name of an attempt stands for one content: used for another it is refused, and nothing is done (IETF draft §2.7). */
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyMinute } from '../../../worker/background.ts'
import { codeTo, linkTo, password, person, registered } from '../../support/accounts.ts'
import { Citizen, newOperation, type Answered } from '../../support/citizen.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'

beforeAll(freshDatabase)

const mismatched = ({ status, body }: Answered) => [status, body.code]
const mismatch = [422, 'idempotency_mismatch']

for (const [who, identifier] of [
  ['has an account', 'con-cuenta@example.com'],
  ['has none', 'sin-cuenta@example.com'],
] as const)
  describe(`whoever ${who}`, () => {
    beforeAll(async () => void (await registered('con-cuenta@example.com').catch(() => {})))

    test('is not answered a second sign-in by the first one’s answer', async () => {
      const operation = newOperation()
      const wrong = { identifier, password: `${password} no` }
      const first = await new Citizen().begins('login', wrong, { operation })
      expect(first.body.code).toBe('wrong_credentials')
      for (const other of [
        { identifier, password },
        { identifier: 'otra@example.com', password: `${password} no` },
      ])
        expect(mismatched(await new Citizen().begins('login', other, { operation }))).toEqual(
          mismatch,
        )
      const again = await new Citizen().begins('login', wrong, { operation })
      expect(again.body.code).toBe('wrong_credentials')
    })

    test('does not begin a second recovery by the first one’s name', async () => {
      const operation = newOperation()
      const citizen = new Citizen()
      const first = await citizen.begins('recover', { identifier }, { operation })
      const other = { identifier: 'otra@example.com' }
      expect(mismatched(await citizen.begins('recover', other, { operation }))).toEqual(mismatch)
      const again = await citizen.begins('recover', { identifier }, { operation })
      expect(again.body).toMatchObject({ flow: first.body.flow, at: first.body.at })
    })
  })

test('a right sign-in is not made again under the name of another', async () => {
  const email = 'dos-veces@example.com'
  await registered(email)
  const operation = newOperation()
  const right = { identifier: email, password }
  expect((await new Citizen().begins('login', right, { operation })).status).toBe(200)
  const wrong = { identifier: email, password: `${password}!` }
  expect(mismatched(await new Citizen().begins('login', wrong, { operation }))).toEqual(mismatch)
})

test('neither spaces, nor the order of names, nor another proof of work make another content', async () => {
  const operation = newOperation()
  const citizen = new Citizen()
  const email = 'mismo@example.com'
  await citizen.begins('register', person(email), { operation })
  const answer = Object.fromEntries(Object.entries(person(email)).toReversed())
  const body = JSON.stringify({ human: 'another', answer }, null, 2)
  expect((await citizen.begins('register', answer, { operation, body })).status).toBe(200)
  expect(await mailTo(email)).toHaveLength(1)
})

test('a code, a sending and a link each keep their own name, before and after the flow has moved on', async () => {
  const citizen = new Citizen()
  const email = 'pasos@example.com'
  const begun = newOperation()
  await citizen.begins('register', person(email), { operation: begun })
  const [link, code] = [await linkTo(email), await codeTo(email)]
  const tried = newOperation()
  expect((await citizen.answers({ code: '00000000' }, { operation: tried })).body.code).toBe(
    'wrong_code',
  )
  for (const operation of [begun, tried]) {
    expect(mismatched(await citizen.answers({ code }, { operation }))).toEqual(mismatch)
    expect(mismatched(await citizen.resends({ operation }))).toEqual(mismatch)
    expect(mismatched(await citizen.follows(link, { operation }))).toEqual(mismatch)
    const another = person('distinta@example.com')
    if (operation === begun)
      expect(mismatched(await citizen.begins('register', another, { operation }))).toEqual(mismatch)
  }
  const finished = newOperation()
  const { at } = citizen
  const done = await citizen.answers({ code }, { operation: finished })
  expect(done.body.outcome).toBe('registered')
  citizen.at = at
  expect((await citizen.answers({ code }, { operation: finished })).body.outcome).toBe('registered')
  citizen.at = at
  expect(mismatched(await citizen.answers({ code: '11111111' }, { operation: finished }))).toEqual(
    mismatch,
  )
  const another = person('distinta@example.com')
  expect(mismatched(await citizen.begins('register', another, { operation: begun }))).toEqual(
    mismatch,
  )
  expect(await mailTo('distinta@example.com')).toEqual([])
})

test('what signs out somewhere does not sign out elsewhere by the same name', async () => {
  const citizen = await registered('salidas@example.com')
  const operation = newOperation()
  const ends = (path: string) => citizen.sends(path, { method: 'DELETE', operation })
  expect((await ends('/demo/sessions?keep=current')).status).toBe(204)
  expect((await ends('/demo/sessions?keep=current')).status).toBe(204)
  for (const path of ['/demo/sessions', '/demo/sessions/ses_another', '/demo/session'])
    expect(mismatched(await ends(path)), path).toEqual(mismatch)
  expect(mismatched(await citizen.refreshes({ operation }))).toEqual(mismatch)
  expect((await citizen.refreshes()).status).toBe(200)
})

test('the name of an attempt is forgotten after an hour, and neither it nor the content is stored', async () => {
  const operation = newOperation()
  const citizen = new Citizen()
  await citizen.begins('login', { identifier: 'nadie@example.com', password }, { operation })
  const { results } = await env.DB.prepare('SELECT * FROM idempotency_keys').all()
  expect(results.length).toBeGreaterThan(0)
  for (const secret of [operation, password, 'nadie@example.com'])
    expect(JSON.stringify(results)).not.toContain(secret)
  await timePasses(3601)
  await everyMinute(env)
  const left = await env.DB.prepare('SELECT count(*) AS n FROM idempotency_keys').first('n')
  expect(left).toBe(0)
})
