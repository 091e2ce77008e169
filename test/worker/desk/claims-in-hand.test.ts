/** What a clerk does to a claim is done with the case in hand, counted, and about who has the document now. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { freshCities, newCedulaEc, rows } from '../cities/fixtures.ts'
import { atTheDesk, confirmsMove, hears, holderHasIt, opensClaim, proposedMove } from './claims.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

test('of a claim that is not in hand nothing is compared, and a wrong number is on record', async () => {
  const { clerk, id, holder } = await atTheDesk()
  for (const number of [holder.document, newCedulaEc()])
    expect((await hears(clerk.browser, id, 'claimant', 'copy', number)).code).toBe('case_not_held')
  await opensClaim(clerk.browser, id)
  await hears(clerk.browser, id, 'claimant', 'copy', newCedulaEc())
  const { results } = await env.DB.prepare(
    "SELECT details FROM audit WHERE event = 'claim_heard'",
  ).all<{ readonly details: string }>()
  expect(results).toHaveLength(1)
  expect(results[0]?.details).toContain('another_number')
})

test('who had the document before was heard for themselves: not for who has it now', async () => {
  const { clerk, supervisor, id, holder } = await atTheDesk()
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await env.DB.prepare("UPDATE claims SET heard = json_set(heard, '$[1].of', 'acc_before')").run()
  expect((await confirmsMove(supervisor.browser, proposal)).code).toBe('proposal_lapsed')
  await holderHasIt(holder.document)
})

test('a flood of refusals at the desk is stopped, and told to the supervisor', async () => {
  const { supervisor } = await atTheDesk()
  const refuse = () =>
    supervisor.browser.sends(supervisor.browser.routes.hearClaim(`clm_${'a'.repeat(22)}`), {
      body: { side: 'claimant', seen: 'nothing', number: '' },
    })
  for (let count = 0; count < 60; count += 1) expect((await refuse()).code).toBe('case_not_held')
  expect((await refuse()).code).toBe('too_many_attempts')
  expect(await rows('officer_limits_met')).toBe(1)
})
