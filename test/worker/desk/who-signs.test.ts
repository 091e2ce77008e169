/** The queue says of a second signature what it is for, who proposed it, who may give it, and whether anybody such is there. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { OpenCase } from '../../../contract/desk/cases.ts'
import { timePasses } from '../../support/database.ts'
import { freshCities, newEmail } from '../cities/fixtures.ts'
import { officerAt, type Browser } from './officer.ts'
import { opensSignature, proposed, proposes, refuses, signatures } from './second-signature.ts'

beforeEach(freshCities)

const line = async (browser: Browser) => (await signatures(browser))[0]?.proposal

test('each officer reads the act, its proposer, and what they may do with it themselves', async () => {
  const { clerk, supervisor } = await proposed()
  const other = await officerAt('maracaibo')
  const act = { kind: 'contact-change', by: 'Rosa Elena Prueba', second: 'here' }
  expect(await line(clerk.browser)).toEqual({ ...act, may: 'withdraw' })
  expect(await line(other.browser)).toEqual({ ...act, may: null })
  expect(await line(supervisor.browser)).toEqual({ ...act, may: 'confirm' })
})

test('a supervisor who proposes is not the one who is there to confirm; another is', async () => {
  const { account, clerk, supervisor, id } = await proposed()
  await opensSignature(clerk.browser, id)
  await refuses(clerk.browser, id)
  await proposes(supervisor.id, account, newEmail())
  expect(await line(supervisor.browser)).toMatchObject({ may: 'withdraw', second: 'nobody' })
  await officerAt('maracaibo', 'supervisor')
  expect(await line(supervisor.browser)).toMatchObject({ may: 'withdraw', second: 'here' })
})

test('another account of the proposer’s mailbox is nobody else', async () => {
  const { account, supervisor } = await proposed()
  await env.DB.prepare('DELETE FROM proposals').run()
  await env.DB.prepare("UPDATE officers SET status = 'suspended' WHERE id = ?1")
    .bind(supervisor.id)
    .run()
  const one = await officerAt('maracaibo', 'supervisor', 'Rosa', 'rosa.prueba@gmail.com')
  const two = await officerAt('maracaibo', 'supervisor', 'Rosa E.', 'RosaPrueba+dos@gmail.com')
  await proposes(one.id, account, newEmail())
  expect(await line(two.browser)).toMatchObject({ may: null, second: 'nobody' })
})

test('who has been idle, came in without a passkey, or is suspended is not there', async () => {
  const { supervisor } = await proposed()
  await timePasses(15 * 60 + 1)
  const { browser } = await officerAt('maracaibo')
  expect((await line(browser))?.second).toBe('away')
  const here = await officerAt('maracaibo', 'supervisor')
  expect((await line(browser))?.second).toBe('here')
  const ofHere = env.DB.prepare(
    'UPDATE officer_sessions SET authenticated_at = 0 WHERE officer = ?1',
  )
  await ofHere.bind(here.id).run()
  expect((await line(browser))?.second).toBe('away')
  await env.DB.prepare("UPDATE officers SET status = 'suspended' WHERE id IN (?1, ?2)")
    .bind(here.id, supervisor.id)
    .run()
  expect((await line(browser))?.second).toBe('nobody')
})

test('officers of another city, and those of other roles, are no second officer', async () => {
  const { clerk, supervisor } = await proposed()
  await env.DB.prepare("UPDATE officers SET status = 'suspended' WHERE id = ?1")
    .bind(supervisor.id)
    .run()
  await officerAt('leon', 'supervisor')
  for (const role of ['administrator', 'auditor'] as const) await officerAt('maracaibo', role)
  expect((await line(clerk.browser))?.second).toBe('nobody')
})

test('who has opened it is told the same', async () => {
  const { clerk, id } = await proposed()
  const { proposal } = JSON.parse((await opensSignature(clerk.browser, id)).text) as OpenCase
  expect(proposal).toEqual({
    kind: 'contact-change',
    by: 'Rosa Elena Prueba',
    may: 'withdraw',
    second: 'here',
  })
})
