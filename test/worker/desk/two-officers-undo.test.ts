/** What two officers have done can be undone for a while, by one of those who may confirm it. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { SearchAnswer } from '../../../contract/desk/citizens.ts'
import { timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { freshCities } from '../cities/fixtures.ts'
import { settled, signsIn } from '../cities/maracaibo.ts'
import { officerAt } from './officer.ts'
import { details, opensAndConfirms, proposed, provisional } from './second-signature.ts'

beforeEach(freshCities)

describe('what was confirmed', () => {
  const undoes = async (browser: Awaited<ReturnType<typeof officerAt>>['browser'], id: string) =>
    browser.sends(browser.routes.undoProposal(id), { body: { reason: 'misuse_suspected' } })

  async function confirmed(comes?: typeof settled) {
    const all = await proposed(comes)
    await opensAndConfirms(all.supervisor.browser, all.id)
    return all
  }

  const finds = async (
    { browser }: Awaited<ReturnType<typeof officerAt>>,
    { cedula }: { readonly cedula: string },
  ) => {
    const body = { typed: cedula, reason: 'misuse_reported' }
    const answer = JSON.parse(
      (await browser.sends(browser.routes.search, { body })).text,
    ) as SearchAnswer
    return answer.found === 'citizen' ? answer.citizen : null
  }

  test('is not undone where its owner has done that, and what they have changed since stays', async () => {
    const { citizen, supervisor, id, account } = await confirmed(settled)
    // As the press in the earlier mailbox does, and a change of their own after it.
    await env.DB.prepare(
      'UPDATE identifiers SET blind = ?, leaves_at = NULL WHERE account = ? AND provisional_until IS NOT NULL',
    )
      .bind('of another address', account)
      .run()
    await finds(supervisor, citizen)
    expect((await undoes(supervisor.browser, id)).code).toBe('proposal_lapsed')
    expect((await signsIn(citizen)).body.outcome).toBe('signed_in')
  })

  test('is undone by who may confirm, once, with a fresh passkey and the citizen in hand', async () => {
    const { citizen, clerk, supervisor, address, id } = await confirmed(settled)
    expect((await undoes(supervisor.browser, id)).code).toBe('case_not_held')
    const record = await finds(supervisor, citizen)
    expect(record?.acts).toMatchObject([{ id, kind: 'contact-change' }])
    expect((await undoes(clerk.browser, id)).code).toBe('permission_refused')
    expect((await undoes(supervisor.browser, id)).status).toBe(204)
    expect(await provisional()).toBe(0)
    expect(await details('act_undone')).toEqual({
      officer: supervisor.id,
      act: 'contact-change',
      case: id,
      reason: 'misuse_suspected',
    })
    expect((await undoes(supervisor.browser, id)).code).toBe('already_done')
    expect((await finds(supervisor, citizen))?.acts).toEqual([])
    expect(await mailTo(address)).toHaveLength(1)
    expect((await signsIn(citizen)).body.outcome).toBe('signed_in')
  })

  test('stands once its time to be undone is over', async () => {
    const { citizen, id } = await confirmed()
    await timePasses(72 * 3600 + 1)
    const late = await officerAt('maracaibo', 'supervisor')
    expect((await finds(late, citizen))?.acts).toEqual([])
    expect((await undoes(late.browser, id)).code).toBe('already_done')
  })
})
