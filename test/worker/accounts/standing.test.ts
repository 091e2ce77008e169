/** What a sign-in still asks for is asked of the account that was found, not of every account that a text may mean. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { signInRequirementsStore } from '../../../worker/accounts/sign-in-requirements.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'

const [first, second] = ['uno@example.com', 'dos@example.com']
const email = (value: string) => ({ kind: 'email', value })

beforeEach(freshDatabase)

test('of two accounts that a text may mean, each has only what is its own', async () => {
  await registered(first)
  await env.DB.prepare("UPDATE agreements_accepted SET version = 'of the first'").run()
  await registered(second)
  const db = database(env.DB)
  const store = signInRequirementsStore(db, await readKeys(env), 'demo')
  const { results } = await env.DB.prepare(
    "SELECT DISTINCT account, version = 'of the first' AS first FROM agreements_accepted",
  ).all<{ account: string; first: number }>()
  const [signInRequirements] = await db.batch(
    await store.signInRequirements([first, second].map(email), '', ''),
  )
  expect(results).toHaveLength(2)
  for (const { account, first: isFirst } of results) {
    const { terms } = signInRequirements(account).accepted
    expect(terms?.includes('of the first')).toBe(isFirst === 1)
    expect(terms).toHaveLength(1)
  }
  expect(signInRequirements('acc_nobody').accepted).toEqual({})
})
