/** A merge is undone whatever has become of what went over; and never is somebody left who signs in and is known by nothing. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { correct, type Became } from '../../../cli/correction.ts'
import { sentencesIn } from '../../../cli/sentences.ts'
import type { PaperReceipt } from '../../../contract/desk/assistance.ts'
import { accountMerges } from '../../../worker/accounts/account-merges.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { completed } from '../../support/completed-document.ts'
import { limitsRefill } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { pressTo } from '../account/acts.ts'
import { at, freshCities, newCedulaEc, rows } from '../cities/fixtures.ts'
import { registeredInPerson } from './assisted.ts'
import { proposalId } from './contact-in-person.ts'
import {
  account,
  confirmsMerge,
  looksFor,
  merged,
  newPassport,
  ownerOf,
  proposesMerge,
  statusOf,
  undoesMerge,
} from './merges.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

/** What an operator's command does to a document of an account. */
const corrects = async (id: string, from: string, became?: Became) =>
  correct(
    {
      municipality: municipalities.ibarra,
      database: database(env.DB),
      keys: await readKeys(env),
      say: sentencesIn('en'),
    },
    id,
    from,
    became,
  )

/** Of two with a cédula each, where the passport of the one that closes goes over. */
async function mergedWithPassport() {
  const passport = newPassport()
  const all = await merged({ goesOver: passport }, async () => ({
    stays: await account('ibarra', { kind: 'cedula-ec', document: newCedulaEc() }),
    closes: await account('ibarra', { kind: 'cedula-ec', document: newCedulaEc(), passport }),
  }))
  return { ...all, passport }
}

type Merged = Awaited<ReturnType<typeof mergedWithPassport>>

const undone = async ({ supervisor, stays, proposal }: Omit<Merged, 'passport'>) => {
  await looksFor(supervisor.browser, stays.email)
  return undoesMerge(supervisor.browser, proposal)
}

const statuses = async ({ stays, closes }: Omit<Merged, 'passport'>) => [
  await statusOf(stays.id),
  await statusOf(closes.id),
]

const audited = async (id: string) =>
  JSON.parse(
    (await env.DB.prepare("SELECT details FROM audit WHERE event = 'merge_undone' AND subject = ?")
      .bind(id)
      .first<string>('details')) ?? '{}',
  ) as Readonly<Record<string, string>>

const press = async (email: string) => {
  await limitsRefill()
  const { body } = await at('ibarra').follows(await pressTo(email))
  return body.outcome ?? body.code
}

describe('whose document has gone since', () => {
  test('is two accounts again without it, and that is said', async () => {
    const all = await mergedWithPassport()
    await corrects(all.stays.id, 'passport')
    expect((await undone(all)).status).toBe(204)
    expect(await statuses(all)).toEqual(['active', 'active'])
    expect(await ownerOf('passport')).toBeNull()
    expect(await audited(all.closes.id)).toMatchObject({ document: 'gone' })
    expect((await mailTo(all.closes.email))[0]?.text).toContain('salvo un documento')
    expect(await rows('merged_accounts')).toBe(0)
    expect(await rows('account_deletions')).toBe(0)
    expect(await rows('broken_accounts')).toBe(0)
  })

  test('leaves it to whoever has registered it since', async () => {
    const all = await mergedWithPassport()
    await corrects(all.stays.id, 'passport')
    const owner = await account('ibarra', { kind: 'passport', document: all.passport })
    expect((await undone(all)).status).toBe(204)
    expect([await statuses(all), await ownerOf('passport')]).toEqual([
      ['active', 'active'],
      owner.id,
    ])
  })

  test('leaves one that was put right where it was put right', async () => {
    const all = await mergedWithPassport()
    await corrects(all.stays.id, 'passport', { kind: 'passport', number: newPassport() })
    expect((await undone(all)).status).toBe(204)
    expect(await ownerOf('passport')).toBe(all.stays.id)
    expect(await statuses(all)).toEqual(['active', 'active'])
  })

  for (const side of ['stays', 'closes'] as const)
    test(`is undone by a press in the letter to the account that ${side} as well`, async () => {
      const all = await mergedWithPassport()
      await corrects(all.stays.id, 'passport')
      expect(await press(all[side].email)).toBe('disowned')
      expect(await statuses(all)).toEqual(['active', 'active'])
      expect(await audited(all.stays.id)).toMatchObject({ by: 'press', document: 'gone' })
    })

  test('is not undone where nothing else signs in to the closed account: that is told, and hinders no press', async () => {
    const all = await merged()
    await corrects(all.stays.id, 'passport')
    expect((await undone(all)).code).toBe('document_gone')
    expect(await press(all.stays.email)).toBe('disowned')
    expect(await statuses(all)).toEqual(['active', 'suspended'])
    expect(await rows('broken_accounts')).toBe(0)
  })
})

describe('where the account that stays has nothing but that document by now', () => {
  const lost = async () => {
    const all = await mergedWithPassport()
    await corrects(all.stays.id, 'cedula-ec')
    return all
  }

  test('it is in use no more, and the other one has its own again', async () => {
    const all = await lost()
    expect((await undone(all)).status).toBe(204)
    expect(await statuses(all)).toEqual(['suspended', 'active'])
    expect(await ownerOf('passport')).toBe(all.closes.id)
    expect(await rows('broken_accounts')).toBe(0)
  })

  test('the press of whoever was closed works all the same', async () => {
    const all = await lost()
    expect(await press(all.closes.email)).toBe('disowned')
    expect(await statuses(all)).toEqual(['suspended', 'active'])
    expect(await rows('broken_accounts')).toBe(0)
  })
})

describe('in the very moment', () => {
  test('that the account that stays loses its own name, nobody is left without one', async () => {
    const all = await mergedWithPassport()
    const db = database(env.DB)
    const merges = accountMerges(db, await readKeys(env), 'ibarra')
    const [[merge]] = await db.batch(merges.mergesOf(all.closes.id))
    if (!merge) throw new Error('not merged')
    const writes = await merges.unmerge(merge, false)
    await corrects(all.stays.id, 'cedula-ec')
    await db.batch(...writes)
    expect(await statuses(all)).toEqual(['suspended', 'active'])
    expect(await rows('broken_accounts')).toBe(0)
  })

  test('that the document goes, what was about to give it back is refused whole', async () => {
    const all = await mergedWithPassport()
    const db = database(env.DB)
    const merges = accountMerges(db, await readKeys(env), 'ibarra')
    const [[merge]] = await db.batch(merges.mergesOf(all.closes.id))
    if (!merge) throw new Error('not merged')
    const [there, gone] = [await merges.unmerge(merge, false), await merges.unmerge(merge, true)]
    await expect(db.batch(...gone)).rejects.toThrow('a write met no row')
    await corrects(all.stays.id, 'passport')
    await expect(db.batch(...there)).rejects.toThrow('a write met no row')
    expect(await statuses(all)).toEqual(['active', 'suspended'])
    await db.batch(...gone)
    expect(await statuses(all)).toEqual(['active', 'active'])
  })

  test('that both sides press, who was not the first is told to press again, and then both have', async () => {
    const all = await mergedWithPassport()
    await limitsRefill()
    const links = [await pressTo(all.stays.email), await pressTo(all.closes.email)] as const
    const presses = async (link: string): Promise<string | undefined> => {
      const { body } = await at('ibarra').follows(link)
      return body.code === 'unavailable' ? presses(link) : (body.outcome ?? body.code)
    }
    expect(await Promise.all(links.map(presses))).toEqual(['disowned', 'disowned'])
    expect(await statuses(all)).toEqual(['active', 'active'])
    expect(await rows('audit', "event = 'merge_undone'")).toBe(2)
  })
})

test('whom no message tells shows the document, and is handed a receipt; that is in the audit', async () => {
  const { cedula, clerk, supervisor, account: id } = await registeredInPerson()
  const rif = completed('rif-ve', 'V12341001')
  const stays = await account('maracaibo', { kind: 'rif-ve', document: rif })
  for (const typed of [rif, cedula]) await looksFor(clerk.browser, typed)
  const closes = { id, email: '', document: cedula }
  const { text } = await proposesMerge(clerk.browser, stays, closes, { goesOver: '' })
  expect(JSON.parse(text)).toMatchObject({ fields: { goesOver: 'required' } })
  expect((await proposesMerge(clerk.browser, stays, closes)).status).toBe(204)
  const answer = await confirmsMerge(supervisor.browser, await proposalId())
  const { city, receipt, ...rest } = JSON.parse(answer.text) as PaperReceipt
  expect([answer.status, city, Object.keys(rest).toSorted()]).toEqual([
    200,
    'Maracaibo',
    ['lang', 'service'],
  ])
  expect(receipt.facts.map(([, value]) => value)).toContain(`•••••${cedula.slice(-3)}`)
  expect(receipt.text).toMatch(/se cerró.*hasta el \d/)
  expect(answer.text).not.toContain(cedula)
  const { results } = await env.DB.prepare(
    "SELECT details FROM audit WHERE event = 'account_merged' AND subject = ?",
  )
    .bind(id)
    .all<{ readonly details: string }>()
  expect(results.map(({ details }) => JSON.parse(details) as object)).toMatchObject([
    { is: 'closed', told: 'paper' },
  ])
})
