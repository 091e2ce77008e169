/** A document that was seen with its holder moves without that, takes the holder who rests on it along, and comes back with it. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { atTheDesk, confirmsMove, finds, proposedMove, undoes } from './claims.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

test('whom nothing reaches is suspended with the document that was seen, and is back with it as it was', async () => {
  const { clerk, supervisor, id, holder } = await atTheDesk()
  const found = await finds(clerk.browser, holder.document)
  const account = found.found === 'citizen' ? found.citizen.id : ''
  await env.DB.batch([
    env.DB.prepare(
      "UPDATE identifiers SET seen_at = 1700000000, seen_in = 'pro_a' WHERE account = ?1 AND kind = 'cedula-ec'",
    ).bind(account),
    env.DB.prepare("DELETE FROM identifiers WHERE account = ?1 AND kind <> 'cedula-ec'").bind(
      account,
    ),
  ])
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  expect((await confirmsMove(supervisor.browser, proposal)).status).toBe(204)
  const status = () =>
    env.DB.prepare('SELECT status FROM accounts WHERE id = ?1').bind(account).first('status')
  expect(await status()).toBe('suspended')
  expect(await rows('identifiers', 'seen_at IS NOT NULL')).toBe(0)
  await finds(supervisor.browser, holder.document)
  expect((await undoes(supervisor.browser, proposal)).status).toBe(204)
  expect(await status()).toBe('active')
  expect(
    await rows(
      'identifiers',
      `account = '${account}' AND seen_at = 1700000000 AND seen_in = 'pro_a'`,
    ),
  ).toBe(1)
})
