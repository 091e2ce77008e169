/** What one officer has proposed about a citizen is read on the record by all who may find it, while it waits. */
import { beforeEach, expect, test } from 'vitest'
import type { CitizenRecord, SearchAnswer } from '../../../contract/desk/citizens.ts'
import { freshCities } from '../cities/fixtures.ts'
import { person } from '../cities/maracaibo.ts'
import { atTheCounter, proposalId, proposesAtCounter, seen } from './contact-in-person.ts'
import { officerAt, type Browser } from './officer.ts'

beforeEach(freshCities)

async function recordOf(browser: Browser, typed: string): Promise<CitizenRecord | undefined> {
  const body = { typed, reason: 'in_person' }
  const answer = JSON.parse(
    (await browser.sends(browser.routes.search, { body })).text,
  ) as SearchAnswer
  return answer.found === 'citizen' ? answer.citizen : undefined
}

test('each officer reads what waits, by whom, and what they may do with it; nobody once it is refused', async () => {
  const citizen = person()
  const { account, address, clerk } = await atTheCounter(citizen)
  await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, address))
  const id = await proposalId()
  const act = { id, kind: 'contact-change', by: 'Rosa Elena Prueba' }
  expect((await recordOf(clerk.browser, citizen.cedula))?.waiting).toMatchObject([
    { ...act, may: 'withdraw' },
  ])
  await clerk.browser.sends(clerk.browser.routes.releaseCitizen(account))

  const supervisor = await officerAt('maracaibo', 'supervisor')
  expect((await recordOf(supervisor.browser, citizen.cedula))?.waiting).toMatchObject([
    { ...act, may: 'confirm' },
  ])
  await supervisor.browser.sends(supervisor.browser.routes.openCase('second-signature', id))
  await supervisor.browser.sends(supervisor.browser.routes.refuseProposal(id), {
    body: { reason: 'citizen_declines' },
  })
  expect((await recordOf(supervisor.browser, citizen.cedula))?.waiting).toEqual([])
})

test('of somebody else nothing of it is read', async () => {
  const citizen = person()
  const { account, address, clerk } = await atTheCounter(citizen)
  await proposesAtCounter(clerk.browser, account, seen(citizen.cedula, address))
  const other = await atTheCounter()
  expect((await recordOf(other.clerk.browser, other.citizen.cedula))?.waiting).toEqual([])
})
