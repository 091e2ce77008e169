/** Of what officers have done with two accounts, each account's part of the audit names the officers. */
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { freshCities } from '../cities/fixtures.ts'
import { nothingStrangeIsWritten } from './audit-details.ts'
import { atTheDesk, confirmsMove, finds, proposedMove, undoes } from './claims.ts'
import { looksFor, merged, undoesMerge } from './merges.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)
afterEach(nothingStrangeIsWritten)

const officersOf = async (...events: readonly string[]) => {
  const { results } = await env.DB.prepare(
    `SELECT event, subject, details ->> 'officer' AS officer, details ->> 'proposedBy' AS proposed
      FROM audit WHERE event IN ('${events.join("', '")}') ORDER BY sequence`,
  ).all<Readonly<Record<'event' | 'subject' | 'officer' | 'proposed', string>>>()
  return results.map(({ event, subject, officer, proposed }) => [event, subject, officer, proposed])
}

test('a merge, and its undoing', async () => {
  const { stays, closes, clerk, supervisor, proposal } = await merged()
  await looksFor(supervisor.browser, stays.document)
  await undoesMerge(supervisor.browser, proposal)
  expect(await officersOf('account_merged', 'merge_undone')).toEqual([
    ['account_merged', stays.id, supervisor.id, clerk.id],
    ['account_merged', closes.id, supervisor.id, clerk.id],
    ['merge_undone', stays.id, supervisor.id, null],
    ['merge_undone', closes.id, supervisor.id, null],
  ])
})

test('a document that moved, and came back', async () => {
  const { clerk, supervisor, id, holder } = await atTheDesk()
  const account = await env.DB.prepare(
    "SELECT id FROM accounts WHERE status = 'active'",
  ).first<string>('id')
  const claimant = await env.DB.prepare('SELECT claimant FROM claims').first<string>('claimant')
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await confirmsMove(supervisor.browser, proposal)
  await finds(supervisor.browser, holder.document)
  await undoes(supervisor.browser, proposal)
  expect(await officersOf('document_moved', 'document_returned')).toEqual([
    ['document_moved', account, supervisor.id, clerk.id],
    ['document_moved', claimant, supervisor.id, clerk.id],
    ['document_returned', claimant, supervisor.id, null],
    ['document_returned', account, supervisor.id, null],
  ])
})
