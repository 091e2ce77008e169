/** What both sides of a claim read once it is settled: that it can be undone only while it can be. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshCities } from '../cities/fixtures.ts'
import { atTheDesk, confirmsMove, finds, opensClaim, proposedMove, undoes } from './claims.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

type Sides = Awaited<ReturnType<typeof atTheDesk>>

const newestOf = ({ claimant, holder }: Sides) =>
  Promise.all([claimant, holder].map(async ({ email }) => (await mailTo(email))[0]?.text ?? ''))

test('moved, until which day; undone, no more, and that it takes the place of what was written before', async () => {
  const claim = await atTheDesk()
  const { clerk, supervisor, id, holder } = claim
  const proposal = await proposedMove(clerk.browser, id, holder.document)
  await confirmsMove(supervisor.browser, proposal)
  for (const letter of await newestOf(claim)) expect(letter).toContain('Se puede deshacer hasta el')
  expect((await mailTo(holder.email))[0]?.text).toContain('sus demás datos siguen')

  await finds(supervisor.browser, holder.document)
  await undoes(supervisor.browser, proposal)
  for (const letter of await newestOf(claim)) {
    expect(letter).toContain('Esto sustituye lo que le escribimos antes con esta referencia.')
    expect(letter).not.toContain('deshacer')
  }
})

test('refused, neither reads of an undoing nor of sessions that ended: there is none', async () => {
  const claim = await atTheDesk()
  const { browser } = claim.clerk
  await opensClaim(browser, claim.id)
  await browser.sends(browser.routes.decideCase('claim', claim.id), {
    body: { is: 'refused', reason: 'No la mostró.' },
  })
  for (const letter of await newestOf(claim)) {
    expect(letter).toContain('Revisamos de quién es el documento')
    expect(letter).not.toMatch(/deshacer|sesiones/)
  }
})
