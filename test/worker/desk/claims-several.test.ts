/** Of several claims on one document the holder is told of each before it can move it; a claim lives as long as its undoing. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { purges } from '../retention/fixtures.ts'
import {
  atTheDesk,
  confirmsMove,
  finds,
  hears,
  holderHasIt,
  opensClaim,
  proposedMove,
  proposesMove,
  undoes,
} from './claims.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

const days = (count: number) => timePasses(count * 24 * 3600)

const openedTo = async (address: string) =>
  (await mailTo(address)).filter(({ subject = '' }) => subject.includes('Revisaremos')).length

test('a claim of which the holder was not told waits for that: the time runs from then, and not from the claim', async () => {
  const { clerk, id, holder } = await atTheDesk()
  // As one is that came past what the holder's mailbox is told at once.
  await env.DB.prepare('UPDATE claims SET told = NULL, told_at = NULL').run()
  const before = await openedTo(holder.email)
  await days(6)
  await clerk.browser.signsIn(clerk.authenticator)
  await opensClaim(clerk.browser, id)
  // Who shows no original has nobody told of anything.
  await hears(clerk.browser, id, 'claimant', 'copy', holder.document)
  await hears(clerk.browser, id, 'claimant', 'nothing')
  expect(await openedTo(holder.email)).toBe(before)
  await hears(clerk.browser, id, 'claimant', 'original', holder.document)
  expect(await openedTo(holder.email)).toBe(before + 1)
  expect((await proposesMove(clerk.browser, id)).code).toBe('sides_not_heard')
  // Hearing the claimant once more tells nobody again.
  await hears(clerk.browser, id, 'claimant', 'original', holder.document)
  expect(await openedTo(holder.email)).toBe(before + 1)
  await days(6)
  await clerk.browser.signsIn(clerk.authenticator)
  await opensClaim(clerk.browser, id)
  expect((await proposesMove(clerk.browser, id)).status).toBe(204)
})

test('whoever has the document only since is told as well, and has the time', async () => {
  const { clerk, id, holder } = await atTheDesk()
  await env.DB.prepare("UPDATE claims SET told = 'acc_before'").run()
  await days(6)
  await clerk.browser.signsIn(clerk.authenticator)
  await opensClaim(clerk.browser, id)
  await hears(clerk.browser, id, 'claimant', 'original', holder.document)
  expect((await proposesMove(clerk.browser, id)).code).toBe('sides_not_heard')
  // Heard, nobody waits.
  await hears(clerk.browser, id, 'holder', 'nothing')
  expect((await proposesMove(clerk.browser, id)).status).toBe(204)
})

test('a claim that was settled late is kept for as long as its move can be undone', async () => {
  const { clerk, supervisor, id, holder } = await atTheDesk()
  await days(80)
  await clerk.browser.signsIn(clerk.authenticator)
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await supervisor.browser.signsIn(supervisor.authenticator)
  expect((await confirmsMove(supervisor.browser, proposal)).status).toBe(204)
  // Older than claims are kept, and within the thirty days.
  await days(20)
  await purges()
  expect(await rows('claims')).toBe(1)
  await supervisor.browser.signsIn(supervisor.authenticator)
  await finds(supervisor.browser, holder.document)
  expect((await undoes(supervisor.browser, proposal)).status).toBe(204)
  await holderHasIt(holder.document)
  await days(31)
  await purges()
  await purges()
  expect(await rows('claims')).toBe(0)
})
