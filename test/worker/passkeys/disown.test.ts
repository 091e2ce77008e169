/** "No fui yo" and passkeys: a thief who has added one is out, too, and every notice of one has the press (T14, T44). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { Authenticator } from '../../support/authenticator.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { Citizen, origin } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { says, watchedEnv } from '../../support/watched-env.ts'
import { opens, presses, pressTo, recovers } from '../account/acts.ts'
import { adds, email, owner, routes, rpId, signsIn } from './owner.ts'

cheapHash()
beforeEach(freshDatabase)

const count = () => env.DB.prepare('SELECT count(*) AS n FROM passkeys').first('n')

test('the press in the notice of a new passkey leaves none, and none opens the account', async () => {
  const { authenticator, citizen } = await owner()
  const link = await pressTo(email)
  expect((await presses(link)).body.outcome).toBe('disowned')
  expect(await count()).toBe(0)
  expect((await signsIn(authenticator)).body.code).toBe('passkey_unknown')
  expect((await citizen.sends(routes.passkeyOptions)).body.code).toBe('session_ended')
  expect(await opens(email)).toBe('password_disowned')
  expect(await recovers(email, email)).toBe('recovered')
})

test('the press in the notice that one was removed works as well', async () => {
  const { citizen, id } = await owner()
  expect((await citizen.sends(routes.passkeyRemoval(id))).status).toBe(200)
  expect((await presses(await pressTo(email))).body.outcome).toBe('disowned')
})

test('one that arrives while the press is carried out is not added', async () => {
  const { citizen } = await owner()
  const link = await pressTo(email)
  const environment = watchedEnv(async (call, proceed) => {
    if (says(call, 'INSERT INTO "passkeys"')) await presses(link)
    return proceed()
  })
  const thief = new Citizen(environment)
  thief.accessToken = citizen.accessToken
  const added = await adds(thief, await Authenticator.at(origin, rpId))
  expect([added.status, added.body.code]).toEqual([401, 'session_ended'])
  expect(await count()).toBe(0)
})
