/** A claim for which a move was proposed is not settled by one officer before the second has signed or refused. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { OpenCase } from '../../../contract/desk/cases.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { timePasses } from '../../support/database.ts'
import { freshCities, rows } from '../cities/fixtures.ts'
import { atTheDesk, confirmsMove, opensClaim, proposedMove } from './claims.ts'
import type { Browser } from './officer.ts'
import { refuses } from './second-signature.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

async function refusesClaim(browser: Browser, id: string) {
  await opensClaim(browser, id)
  return browser.sends(browser.routes.decideCase('claim', id), {
    body: { is: 'refused', reason: 'La cédula que mostró es de otra persona.' },
  })
}

async function withMove() {
  const all = await atTheDesk()
  return { ...all, proposal: await proposedMove(all.clerk.browser, all.id, all.holder.document) }
}

test('neither whoever proposed the move nor another refuses the claim while the move waits', async () => {
  const { clerk, supervisor, id, proposal } = await withMove()
  for (const { browser } of [clerk, supervisor]) {
    const { status, code } = await refusesClaim(browser, id)
    expect([status, code]).toEqual([409, 'proposal_pending'])
    await browser.sends(browser.routes.releaseCase('claim', id))
  }
  expect(await rows('claims', "state = 'open'")).toBe(1)
  expect((await confirmsMove(supervisor.browser, proposal)).status).toBe(204)
})

test('whoever opens the claim reads what waits, and what they may do with it', async () => {
  const { clerk, supervisor, id, proposal } = await withMove()
  const answered = async (browser: Browser) => {
    const { text } = await opensClaim(browser, id)
    await browser.sends(browser.routes.releaseCase('claim', id))
    return (JSON.parse(text) as OpenCase).answered
  }
  const act = { id: proposal, kind: 'document-move', by: 'Rosa Elena Prueba' }
  expect(await answered(clerk.browser)).toMatchObject({ ...act, may: 'withdraw' })
  expect(await answered(supervisor.browser)).toMatchObject({ ...act, may: 'confirm' })
})

test('once the second officer has refused the move, one refuses the claim', async () => {
  const { clerk, supervisor, id, proposal } = await withMove()
  await supervisor.browser.sends(supervisor.browser.routes.openCase('second-signature', proposal))
  await refuses(supervisor.browser, proposal, 'documents_do_not_match')
  expect((await refusesClaim(clerk.browser, id)).status).toBe(204)
})

test('nor does a move that nobody has signed in its time hold the claim', async () => {
  const { clerk, id } = await withMove()
  await timePasses(25 * 3600)
  await clerk.browser.signsIn(clerk.authenticator)
  expect((await refusesClaim(clerk.browser, id)).status).toBe(204)
})
