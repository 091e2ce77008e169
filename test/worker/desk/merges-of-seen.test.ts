/** Of an account whose person was seen with the document: merged, and undone, it is what it was. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { completed } from '../../support/completed-document.ts'
import { limitsRefill } from '../../support/database.ts'
import { pressTo } from '../account/acts.ts'
import { at, freshCities, rows } from '../cities/fixtures.ts'
import { person, settled } from '../cities/maracaibo.ts'
import { comesIn, levelNow, registeredInPerson, sights } from './assisted.ts'
import { atTheCounter, proposalId } from './contact-in-person.ts'
import { account, confirmsMerge, looksFor, proposesMerge, statusOf, undoesMerge } from './merges.ts'
import { officerAt, type Browser } from './officer.ts'
import { opensAndConfirms } from './second-signature.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

/** The account goes into another, which its person has by a RIF. */
async function mergedInto(
  clerk: Browser,
  supervisor: Browser,
  id: string,
  cedula: string,
  isReached: boolean,
) {
  const rif = completed('rif-ve', 'V12341001')
  const stays = await account('maracaibo', { kind: 'rif-ve', document: rif })
  await looksFor(clerk, rif)
  await looksFor(clerk, cedula)
  const closes = { id, email: '', document: cedula }
  expect((await proposesMerge(clerk, stays, closes)).status).toBe(204)
  const proposal = await proposalId()
  // Whom no message tells is handed a receipt.
  expect((await confirmsMerge(supervisor, proposal)).status).toBe(isReached ? 204 : 200)
  expect([await statusOf(id), await levelNow(stays.id)]).toEqual(['suspended', 2])
  return { stays, proposal }
}

/** Somebody who rests on the cédula alone, and has chosen a password. */
async function restsOnIt() {
  const { cedula, clerk, supervisor, sheet, account: id } = await registeredInPerson()
  expect((await comesIn(cedula, sheet.code)).body.outcome).toBe('signed_in')
  return {
    id,
    supervisor,
    ...(await mergedInto(clerk.browser, supervisor.browser, id, cedula, false)),
  }
}

test('of whom nothing was left but that document, by a supervisor', async () => {
  const { id, stays, supervisor, proposal } = await restsOnIt()
  await looksFor(supervisor.browser, stays.document)
  expect((await undoesMerge(supervisor.browser, proposal)).status).toBe(204)
  expect([await statusOf(id), await levelNow(id)]).toEqual(['active', 4])
  expect(await rows('broken_accounts')).toBe(0)
})

test('of whom nothing was left but that document, by a press of the other side', async () => {
  const { id, stays } = await restsOnIt()
  await limitsRefill()
  const pressed = await at('maracaibo').follows(await pressTo(stays.email))
  expect(pressed.body.outcome).toBe('disowned')
  expect([await statusOf(id), await levelNow(id)]).toEqual(['active', 4])
})

test('of somebody who has an address as well: level 4 comes back with the document', async () => {
  const { citizen, clerk, account: id } = await atTheCounter(person(), settled)
  const { browser } = await officerAt('maracaibo', 'supervisor')
  await sights(clerk.browser, id, citizen.cedula, citizen.email)
  await opensAndConfirms(browser, await proposalId())
  const { stays, proposal } = await mergedInto(clerk.browser, browser, id, citizen.cedula, true)
  await looksFor(browser, stays.document)
  expect((await undoesMerge(browser, proposal)).status).toBe(204)
  expect(await levelNow(id)).toBe(4)
})
