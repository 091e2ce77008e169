/** A recovery in person that is undone takes back what was its own: its code, as long as nobody has used it, and its sighting. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { freshCities, newCedulaVe, rows } from '../cities/fixtures.ts'
import { purges } from '../retention/fixtures.ts'
import { comesIn, handsOver, levelNow, recovers, registeredInPerson, types } from './assisted.ts'
import { finds } from './contact-in-person.ts'
import { officerAt, type Browser } from './officer.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

const confirmed = async (): Promise<string> =>
  (await env.DB.prepare(
    "SELECT id FROM proposals WHERE state = 'confirmed' ORDER BY rowid DESC LIMIT 1",
  ).first<string>('id')) ?? ''

const undoes = async (browser: Browser, cedula: string, act: string) => {
  await finds(browser, cedula)
  return browser.sends(browser.routes.undoProposal(act), { body: { reason: 'misuse_suspected' } })
}

/** Somebody whom nothing reaches, and who has never been seen: the account rests on the recovery alone. */
async function restsOnRecovery() {
  const cedula = newCedulaVe()
  const account = 'acc_nothing_reaches'
  const db = database(env.DB)
  const store = accountStore(db, await readKeys(env), municipalities.maracaibo)
  await db.batch(
    ...(await store.create({
      id: account,
      status: 'active',
      locale: 'es-VE',
      password: null,
      details: { givenNames: 'Carmen', familyNames: 'Muestra' },
      identifiers: [{ kind: 'cedula-ve', value: cedula, proven: false }],
      contacts: [],
      agreements: ['terms', 'privacy'],
    })),
  )
  const clerk = await officerAt('maracaibo')
  const supervisor = await officerAt('maracaibo', 'supervisor')
  await finds(clerk.browser, cedula)
  expect((await recovers(clerk.browser, account, cedula)).status).toBe(204)
  const { code } = await handsOver(supervisor.browser)
  expect(await levelNow(account)).toBe(4)
  return { cedula, account, supervisor, code, act: await confirmed() }
}

describe('of whom nothing reaches, and who rests on the sighting of the recovery', () => {
  test('it is undone while the code waits to be used', async () => {
    const { cedula, account, supervisor, code, act } = await restsOnRecovery()
    expect((await undoes(supervisor.browser, cedula, act)).status).toBe(204)
    expect(await levelNow(account)).not.toBe(4)
    expect((await types(cedula, code)).body.code).toBe('wrong_credentials')
  })

  test('it is undone after the code has run out, and was forgotten', async () => {
    const { cedula, account, supervisor, act } = await restsOnRecovery()
    await timePasses(49 * 3600)
    await purges()
    expect(await rows('temporary_passwords')).toBe(0)
    await supervisor.browser.signsIn(supervisor.authenticator)
    expect((await undoes(supervisor.browser, cedula, act)).status).toBe(204)
    expect(await levelNow(account)).not.toBe(4)
  })

  test('it is undone after something else has ended the code: a suspension', async () => {
    const { cedula, account, supervisor, code, act } = await restsOnRecovery()
    const { browser } = supervisor
    const rules = async (body: object) => {
      await finds(browser, cedula)
      return browser.sends(browser.routes.ruling(account), { body })
    }
    expect((await rules({ is: 'suspended', reason: 'Se denunció.' })).status).toBe(204)
    expect((await rules({ is: 'reinstated' })).status).toBe(204)
    expect((await undoes(browser, cedula, act)).status).toBe(204)
    expect(await levelNow(account)).not.toBe(4)
    expect((await types(cedula, code)).body.code).toBe('wrong_credentials')
  })

  test('it is not undone once the code was used: nothing would be as before', async () => {
    const { cedula, account, supervisor, code, act } = await restsOnRecovery()
    expect((await comesIn(cedula, code)).body.outcome).toBe('signed_in')
    expect((await undoes(supervisor.browser, cedula, act)).code).toBe('proposal_lapsed')
    expect(await levelNow(account)).toBe(4)
    expect(await rows('broken_accounts')).toBe(0)
  })
})

test('the code of a later recovery is its own, and stays when the earlier one is undone', async () => {
  const { cedula, clerk, supervisor, account } = await registeredInPerson()
  await recovers(clerk.browser, account, cedula)
  const { code: first } = await handsOver(supervisor.browser)
  const act = await confirmed()
  await finds(clerk.browser, cedula)
  await recovers(clerk.browser, account, cedula)
  const { code: second } = await handsOver(supervisor.browser)
  expect((await undoes(supervisor.browser, cedula, act)).status).toBe(204)
  expect((await types(cedula, first)).body.code).toBe('wrong_credentials')
  await limitsRefill()
  expect((await comesIn(cedula, second)).body.outcome).toBe('signed_in')
})
