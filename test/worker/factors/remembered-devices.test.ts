/** "Remember this device": a browser that is not asked for the second factor, for thirty days or until it is forgotten. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { everyMinute } from '../../../worker/background.ts'
import { password } from '../../support/accounts.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { workDone } from '../../support/work-done.ts'
import { newPassword, recovers } from '../account/acts.ts'
import { ana, sectionsOf, signsInWith, typesPassword, withApp, type Protected } from './acts.ts'

beforeEach(freshDatabase)
beforeEach(cheapHash)

const days = (count: number) => count * 86_400

async function remembered(): Promise<Protected> {
  const { app, recoveryCodes } = await withApp()
  return { app, recoveryCodes, citizen: await signsInWith(app, new Citizen(), { remember: 'yes' }) }
}

const opensTo = async (citizen: Citizen, typed = password) => {
  const { body } = (await typesPassword(citizen, typed)).shown
  return body.outcome ?? body.at ?? body.code
}

test('it is asked for the password alone, and every other browser for both', async () => {
  const { citizen } = await remembered()
  expect(await opensTo(citizen)).toBe('signed_in')
  expect(await opensTo(new Citizen())).toBe('factor')
})

test('after thirty days it is asked again', async () => {
  const { citizen } = await remembered()
  await timePasses(days(30) + 1)
  expect(await opensTo(citizen)).toBe('factor')
})

test('its session says that one factor was shown, and no more (RFC 8176)', async () => {
  const { citizen } = await remembered()
  await typesPassword(citizen)
  const [, payload = ''] = citizen.accessToken.split('.')
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as unknown
  expect(claims).toMatchObject({ amr: ['pwd'], acr: 'aal1' })
})

test('it stands in the account, by its name and until when, and is forgotten there', async () => {
  const { citizen } = await remembered()
  const { devices } = (await sectionsOf(citizen)).factors
  expect(devices).toEqual([
    {
      id: expect.stringMatching(/^dev_/),
      device: 'Chrome · Android',
      since: expect.any(Number),
      until: (devices[0]?.since ?? 0) + days(30),
    },
  ])
  await citizen.begins('forget-device', { current: password })
  const done = await citizen.answers({ device: devices[0]?.id ?? '' })
  expect(done.body.outcome).toBe('device_forgotten')
  expect(await opensTo(citizen)).toBe('factor')
})

test('a password that is recovered is typed on no remembered device any more (T44)', async () => {
  const { citizen } = await remembered()
  expect(await recovers(ana, ana)).toBe('recovered')
  expect(await opensTo(citizen, newPassword)).toBe('factor')
})

test('a new password forgets them', async () => {
  const { citizen } = await remembered()
  const answer = { current: password, password: newPassword }
  expect((await citizen.begins('change-password', answer)).body.outcome).toBe('password_changed')
  expect(await opensTo(citizen, newPassword)).toBe('factor')
})

test('a computer that others use is never remembered', async () => {
  const { app } = await withApp()
  const citizen = new Citizen()
  const answer = { identifier: ana, password }
  const human = await workDone('demo', 'login')
  const body = { answer, shared: true, ...(human !== undefined && { human }) }
  const asked = await citizen.begins('login', answer, { body })
  expect(asked.body.view).not.toHaveProperty('remembersDays')
  await citizen.answers({ way: 'totp', code: await app.code() })
  expect(await env.DB.prepare('SELECT count(*) AS n FROM remembered_devices').first('n')).toBe(0)
})

test('what has run out is in no table any more', async () => {
  await remembered()
  await timePasses(days(30) + 1)
  await everyMinute(env)
  expect(await env.DB.prepare('SELECT count(*) AS n FROM remembered_devices').first('n')).toBe(0)
})
