/** An officer's command holds the local database for a moment: a citizen who comes then waits, and is not turned away. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { password, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'
import { watchedEnv } from '../../support/watched-env.ts'

const email = 'vecina@example.com'

beforeEach(freshDatabase)

/** As workerd says it of a file in which another process writes. */
const locked = () => new Error('D1_ERROR: database is locked: SQLITE_BUSY')

/** @param times how many batches in a row meet the lock */
function lockedFor(times: number) {
  let met = 0
  const environment = watchedEnv((call, proceed) =>
    call.to.startsWith('DB') && met < times ? (met++, Promise.reject(locked())) : proceed(),
  )
  return { environment, met: () => met }
}

const entries = async () =>
  (await env.DB.prepare('SELECT event FROM audit ORDER BY sequence').all()).results.map(
    ({ event }) => event,
  )

test('a password is changed once, though the database was locked at first', async () => {
  const known = await registered(email)
  const { environment, met } = lockedFor(3)
  const citizen = new Citizen(environment)
  citizen.accessToken = known.accessToken
  const changed = await citizen.begins('change-password', {
    current: password,
    password: 'una frase nueva para entrar',
  })
  expect([changed.status, changed.body.outcome]).toEqual([200, 'password_changed'])
  expect(met()).toBe(3)
  const changes = (await entries()).filter((event) => event === 'password_changed')
  expect(changes).toHaveLength(1)
})

test('a lock that does not end is not waited for for ever', async () => {
  const { environment, met } = lockedFor(Infinity)
  const refused = await new Citizen(environment).begins('login', { identifier: email, password })
  expect([refused.status, refused.body.code]).toEqual([503, 'unavailable'])
  expect(met()).toBe(7)
})
