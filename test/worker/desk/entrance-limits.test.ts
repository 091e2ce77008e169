/** Citizens who are wrong behind the city hall's address use up nothing that its officers come in by. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { bucketKeys } from '../../../worker/limits/buckets.ts'
import { freshDatabase } from '../../support/database.ts'
import { Browser, officerAt } from './officer.ts'
import { codeOf, email, lets, officer, password, signsIn, slug } from './totp.ts'

beforeEach(async () => {
  await freshDatabase()
  lets(true)
})

/** Somebody at the public computers was wrong at the sign-in of citizens as often as one may be. */
async function citizensAreWrong(source: string): Promise<void> {
  const { index } = await readKeys(env)
  await env.DB.prepare(
    'INSERT OR REPLACE INTO limits (key, tokens, refill, allowed) VALUES (?1, -300, 1000, 0)',
  )
    .bind(await bucketKeys(index, slug)(['signInFailuresFromSource', source]))
    .run()
}

test('an officer comes in by the passkey', async () => {
  const { browser, authenticator } = await officerAt(slug)
  await citizensAreWrong('192.0.2.7')
  expect((await browser.signsIn(authenticator)).status).toBe(200)
})

test('an officer comes in by password and app, on a browser that is not known yet', async () => {
  const { secret } = await officer()
  await citizensAreWrong('192.0.2.7')
  const code = await codeOf(secret)
  expect((await signsIn(new Browser(slug), { email, password, code })).status).toBe(200)
})
