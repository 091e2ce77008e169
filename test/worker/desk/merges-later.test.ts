/** What may come after a merge: the document moves on, an owner leaves, and the audit says who did it. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { timePasses } from '../../support/database.ts'
import { freshCities, newCedulaEc } from '../cities/fixtures.ts'
import { purges } from '../retention/fixtures.ts'
import { casesOf, undoes } from './claims.ts'
import {
  account,
  bothInHand,
  confirmsMerge,
  looksFor,
  merged,
  movedBy,
  newPassport,
  ownerOf,
  proposesMerge,
  run,
  statusOf,
  undoesMerge,
} from './merges.ts'
import { officerAt } from './officer.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

describe('once it is in force', () => {
  test('a document that has moved on by a claim is moved back first, and only then the merge is undone', async () => {
    const all = await merged()
    const move = await movedBy(all.clerk.browser, all.supervisor.browser, all.closes.document)
    await looksFor(all.supervisor.browser, all.stays.document)
    expect((await undoesMerge(all.supervisor.browser, all.proposal)).code).toBe('proposal_lapsed')
    expect(await statusOf(all.closes.id)).toBe('suspended')
    await looksFor(all.supervisor.browser, all.closes.document)
    expect((await undoes(all.supervisor.browser, move)).status).toBe(204)
    await looksFor(all.supervisor.browser, all.stays.document)
    expect((await undoesMerge(all.supervisor.browser, all.proposal)).status).toBe(204)
    expect(await ownerOf('passport')).toBe(all.closes.id)
  })

  test('a move of a document is not undone into an account that was closed since', async () => {
    const passport = newPassport()
    const holder = await account('ibarra', { kind: 'cedula-ec', document: newCedulaEc(), passport })
    const other = await account('ibarra', { kind: 'cedula-ec', document: newCedulaEc() })
    const clerk = await officerAt('ibarra')
    const supervisor = await officerAt('ibarra', 'supervisor')
    const move = await movedBy(clerk.browser, supervisor.browser, holder.document)
    await looksFor(clerk.browser, other.document)
    await looksFor(clerk.browser, passport)
    await proposesMerge(clerk.browser, other, holder, { goesOver: passport })
    const [line] = await casesOf(clerk.browser, 'second-signature')
    expect((await confirmsMerge(supervisor.browser, line?.id ?? '')).status).toBe(204)
    await looksFor(supervisor.browser, holder.document)
    expect((await undoes(supervisor.browser, move)).code).toBe('proposal_lapsed')
  })

  test('the account that stays is not deleted while that could be undone, whatever its owner asked for', async () => {
    const all = await merged()
    await run(
      "INSERT INTO account_deletions (account, municipality, due_at) VALUES (?, 'ibarra', unixepoch() + 1209600)",
      all.stays.id,
    )
    await timePasses(20 * 24 * 3600)
    await purges()
    expect(await statusOf(all.stays.id)).toBe('active')
    expect(await statusOf(all.closes.id)).toBe('suspended')
    await timePasses(11 * 24 * 3600)
    await purges()
    await purges()
    expect([await statusOf(all.stays.id), await statusOf(all.closes.id)]).toEqual([null, null])
  })

  test('a service is told of the document that was confirmed, and not of an older one that came over', async () => {
    const all = await merged({}, async () => ({
      closes: await account('ibarra', { kind: 'passport', document: newPassport() }),
      stays: await account('ibarra', {
        kind: 'cedula-ec',
        document: newCedulaEc(),
        proven: true,
      }),
    }))
    await run("UPDATE identifiers SET created_at = created_at - 99 WHERE kind = 'passport'")
    const db = database(env.DB)
    const store = accountStore(db, await readKeys(env), municipalities.ibarra)
    const [found] = await db.batch(store.findById(all.stays.id))
    expect(found?.view.documents.map(({ kind }) => kind)).toEqual(['cedula-ec', 'passport'])
  })

  test('it is in the audit of both, with the officers and without a name or a number', async () => {
    const all = await merged()
    const { results } = await env.DB.prepare(
      "SELECT event, subject, details FROM audit WHERE event IN ('account_merged', 'act_proposed', 'act_confirmed')",
    ).all<{ readonly event: string; readonly subject: string; readonly details: string }>()
    expect(results.map(({ event, subject }) => `${event} ${subject}`).toSorted()).toEqual(
      [
        `account_merged ${all.closes.id}`,
        `account_merged ${all.stays.id}`,
        `act_confirmed ${all.stays.id}`,
        `act_proposed ${all.stays.id}`,
      ].toSorted(),
    )
    const text = JSON.stringify(results)
    for (const personal of [
      'Daniel',
      all.stays.document,
      all.closes.document,
      all.closes.email,
      'dos veces',
    ])
      expect(text).not.toContain(personal)
  })
})

test('a city that says nothing of duplicates merges none', async () => {
  const registry: Record<string, (typeof municipalities)['ibarra']> = municipalities
  const city = municipalities.ibarra
  const { duplicates: _, ...desk } = city.private.desk ?? { networks: 'anywhere', decidesWithin: 1 }
  registry['ibarra'] = { ...city, private: { ...city.private, desk: desk as never } }
  try {
    const { stays, closes, clerk } = await bothInHand()
    expect((await proposesMerge(clerk.browser, stays, closes)).code).toBe('not_found')
  } finally {
    registry['ibarra'] = city
  }
})
