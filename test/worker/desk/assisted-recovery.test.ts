/** An account is recovered at the counter by two officers, unless whoever it still reaches stops it. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CitizenRecord, SearchAnswer } from '../../../contract/desk/citizens.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { pressTo } from '../account/acts.ts'
import { at, freshCities, rows } from '../cities/fixtures.ts'
import { chosen, kept, link, person, settled } from '../cities/maracaibo.ts'
import {
  comesIn,
  handsOver,
  levelNow,
  recovers,
  registeredInPerson,
  sights,
  types,
} from './assisted.ts'
import { atTheCounter, finds, proposalId } from './contact-in-person.ts'
import { officerAt, type Browser } from './officer.ts'
import { confirms, opensAndConfirms } from './second-signature.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

const another = 'Otra clave 77!'

const recordOf = async (browser: Browser, typed: string): Promise<CitizenRecord> => {
  const body = { typed, reason: 'in_person' }
  const answer = JSON.parse(
    (await browser.sends(browser.routes.search, { body })).text,
  ) as SearchAnswer
  if (answer.found !== 'citizen') throw new Error('nobody was found')
  return answer.citizen
}

const undoes = async (browser: Browser, cedula: string) => {
  const [act] = (await recordOf(browser, cedula)).acts
  return browser.sends(browser.routes.undoProposal(act?.id ?? 'pro_none'), {
    body: { reason: 'misuse_suspected' },
  })
}

/** Somebody with an e-mail address, for whom both officers have done their part. */
async function recovered() {
  const { citizen, clerk, account } = await atTheCounter(person(), settled)
  const supervisor = await officerAt('maracaibo', 'supervisor')
  expect((await recovers(clerk.browser, account, citizen.cedula)).status).toBe(204)
  const sheet = await handsOver(supervisor.browser)
  return { citizen, account, clerk, supervisor, sheet }
}

describe('whose account reaches somebody still', () => {
  test('is told at once, and the code opens nothing before that person has had the time to stop it', async () => {
    const { citizen, account, sheet } = await recovered()
    expect(await rows('sessions', 'ended_at IS NULL')).toBe(0)
    const told = (await mailTo(citizen.email)).filter(({ subject }) =>
      /ventanilla/.test(subject ?? ''),
    )
    expect(told).toHaveLength(1)
    expect((await types(citizen.cedula, sheet.code)).body.code).toBe('wrong_credentials')
    await timePasses(72 * 3600 + 1)
    await limitsRefill()
    expect((await comesIn(citizen.cedula, sheet.code, another)).body.outcome).toBe('signed_in')
    expect((await types(citizen.cedula, chosen.password)).body.code).toBe('wrong_credentials')
    // Nobody was seen where nobody had the time to say no.
    expect(await levelNow(account)).toBe(2)
  })

  test('one press stops it, for good', async () => {
    const { citizen, sheet } = await recovered()
    const pressed = await at('maracaibo').follows(await pressTo(citizen.email))
    expect(pressed.body.outcome).toBe('disowned')
    await timePasses(72 * 3600 + 1)
    await limitsRefill()
    expect((await types(citizen.cedula, sheet.code)).body.code).toBe('wrong_credentials')
  })

  test('a supervisor undoes it as well, and the earlier password goes on', async () => {
    const { citizen, supervisor, sheet } = await recovered()
    expect((await undoes(supervisor.browser, citizen.cedula)).status).toBe(204)
    await timePasses(72 * 3600 + 1)
    await limitsRefill()
    expect((await types(citizen.cedula, sheet.code)).body.code).toBe('wrong_credentials')
    expect((await types(citizen.cedula, chosen.password)).body.outcome).toBe('signed_in')
  })

  test('what was under way ends with it', async () => {
    const { citizen, clerk, account } = await atTheCounter(person(), settled)
    const { cedula, email } = citizen
    await at('maracaibo').begins('recover', { personKind: 'natural', cedula, email })
    const old = await link(citizen, 'recover')
    await recovers(clerk.browser, account, cedula)
    await handsOver((await officerAt('maracaibo', 'supervisor')).browser)
    expect((await at('maracaibo').follows(old)).body.code).toBe('link_spent')
  })
})

test('where nothing reaches the person, another code works at once, and the earlier one no more', async () => {
  const { cedula, clerk, supervisor, sheet, account } = await registeredInPerson()
  expect((await recovers(clerk.browser, account, cedula)).status).toBe(204)
  const next = await handsOver(supervisor.browser)
  expect((await types(cedula, sheet.code)).body.code).toBe('wrong_credentials')
  expect((await comesIn(cedula, next.code)).body.outcome).toBe('signed_in')
  expect(await levelNow(account)).toBe(4)
  // What was used is not undone: nothing would be as before.
  expect((await undoes(supervisor.browser, cedula)).code).toBe('proposal_lapsed')
})

for (const [what, document] of [
  ['of somebody else', 'V12345678'],
  ['with a digit mistyped', 'V1234'],
  ['which is an address', 'vecina@correo.example'],
] as const)
  test(`a document ${what} recovers nothing, and is not seen`, async () => {
    const { clerk, account } = await atTheCounter()
    for (const asks of [recovers, sights])
      expect((await asks(clerk.browser, account, document)).text).toContain(
        '"document":"identifier_unrecognised"',
      )
    expect(await rows('proposals')).toBe(0)
  })

test('nobody recovers the own account, or whom the officer has not found just now', async () => {
  const citizen = { ...person(), email: 'rosa@ciudad.example' }
  await kept(citizen)
  const clerk = await officerAt('maracaibo')
  const account = await finds(clerk.browser, citizen.cedula)
  const other = await officerAt('maracaibo')
  expect((await recovers(other.browser, account, citizen.cedula)).code).toBe('case_not_held')
  expect((await recovers(clerk.browser, account, citizen.cedula)).status).toBe(204)
  const same = await officerAt('maracaibo', 'supervisor', 'Rosa', 'Rosa@ciudad.example')
  const own = await opensAndConfirms(same.browser, await proposalId())
  expect(own.code).toBe('own_case')
  expect(await rows('temporary_passwords')).toBe(0)
})

test('an account that is suspended meanwhile is recovered by nobody', async () => {
  const { citizen, clerk, account } = await atTheCounter()
  const supervisor = await officerAt('maracaibo', 'supervisor')
  await recovers(clerk.browser, account, citizen.cedula)
  const id = await proposalId()
  await finds(supervisor.browser, citizen.cedula)
  const body = { is: 'suspended', reason: 'Se denunció un mal uso.' }
  await supervisor.browser.sends(supervisor.browser.routes.ruling(account), { body })
  expect((await confirms(supervisor.browser, id)).code).toBe('proposal_lapsed')
})
