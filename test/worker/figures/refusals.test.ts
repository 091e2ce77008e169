/** Why citizens are refused is counted in memory, and written now and then: a refusal itself writes no figure. */
import { env } from 'cloudflare:workers'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { beforeEach, expect, test, vi } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { noteRefusal, takeAll, takeDue } from '../../../worker/figures/tally.ts'
import worker from '../../../worker/index.ts'
import { Citizen, base } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { count } from '../retention/fixtures.ts'

beforeEach(freshDatabase)

const one = { municipality: 'demo', metric: 'refusal', name: 'wrong_code' } as const

test('what comes together is held for ten seconds, and taken once', () => {
  noteRefusal(one, 7200)
  noteRefusal(one, 7209)
  noteRefusal({ ...one, name: 'code_expired' }, 7203)
  expect(takeDue(7209)).toEqual([])
  expect(takeDue(7210)).toEqual([
    { ...one, hour: 7200, count: 2 },
    { ...one, name: 'code_expired', hour: 7200, count: 1 },
  ])
  expect(takeDue(9999)).toEqual([])
})

test('a wrong password is a refusal by its code, and no more than that is kept', async () => {
  const citizen = new Citizen()
  const wrong = await citizen.begins('login', {
    identifier: 'nobody@correo.example',
    password: 'x',
  })
  expect(await count('figures')).toBe(0)
  expect(takeAll()).toMatchObject([{ ...one, name: wrong.body.code, count: 1 }])
})

test('who asks for what there is not, or is not signed in, is no figure', async () => {
  const citizen = new Citizen()
  await citizen.sends('/demo/nothing')
  await citizen.refreshes()
  expect(takeAll()).toEqual([])
})

test('after an answer has left what is due is written, by hour and by day', async () => {
  const now = Date.now()
  noteRefusal(one, Math.floor(now / 1000) - 20)
  vi.spyOn(Date, 'now').mockReturnValue(now)
  const context = createExecutionContext()
  await worker.fetch(new Request(`${base}${routesOf('demo').profile}`), env, context)
  await waitOnExecutionContext(context)
  expect(await count('figures', "name = 'wrong_code' AND count = 1")).toBe(2)
})
