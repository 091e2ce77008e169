/** Accounts that one person has twice are found by name and birth, retyped or taken from a record in hand; nothing is browsed. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CitizenRecord, SearchAnswer } from '../../../contract/desk/citizens.ts'
import { foldedPerson } from '../../../worker/accounts/person-name.ts'
import { rekeyColumn } from '../../../cli/rekey/rekey.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { rotationOf } from '../../support/versions.ts'
import { freshCities, newEmail, rows } from '../cities/fixtures.ts'
import { neighbour, settled } from '../cities/leon.ts'
import { account, curps, looksFor } from './merges.ts'
import { officerAt, type Browser } from './officer.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

const asTyped = { givenNames: 'ANA MARÍA', familyNames: 'de la Peña-Ríos', bornOn: '1985-02-14' }

const details = {
  personKind: 'fisica',
  givenNames: 'Ana María',
  firstFamilyName: 'De la Peña',
  bornOn: '1985-02-14',
}

/** Twice the same person, of whom a slip of the register has two CURP. */
const twice = async () => {
  const [first, second] = curps()
  return {
    one: await account('leon', { kind: 'curp', document: first, details }),
    other: await account('leon', {
      kind: 'curp',
      document: second,
      details: { ...details, givenNames: 'Ana' },
    }),
  }
}

const byName = async (browser: Browser, over: Readonly<Record<string, string>> = {}) =>
  browser.sends(browser.routes.searchByName, {
    body: { ...asTyped, reason: 'in_person', ...over },
  })

const answerOf = ({ text }: { readonly text: string }) => JSON.parse(text) as SearchAnswer

const doublesOf = (browser: Browser, id: string) =>
  browser.sends(browser.routes.doubles(id), { body: { reason: 'in_person' } })

const searches = async () =>
  (
    await env.DB.prepare(
      "SELECT subject, details FROM audit WHERE event = 'citizen_searched' ORDER BY sequence",
    ).all<{ readonly subject: string; readonly details: string }>()
  ).results

describe('one spelling for each person', () => {
  for (const [typed, why] of [
    [asTyped, 'capitals, marks, a hyphen'],
    [{ ...asTyped, givenNames: ' ana ' }, 'without the second name'],
    [{ ...asTyped, familyNames: 'Peña Ríos' }, 'without the particle'],
  ] as const)
    test(`the same: ${why}`, () => {
      expect(foldedPerson(typed)).toBe('ana pena 1985-02-14')
    })

  for (const [typed, why] of [
    [{ ...asTyped, bornOn: '1985-02-15' }, 'another day'],
    [{ ...asTyped, givenNames: 'Rosa' }, 'another name'],
  ] as const)
    test(`another: ${why}`, () => {
      expect(foldedPerson(typed)).not.toBe('ana pena 1985-02-14')
    })

  for (const [typed, why] of [
    [{ ...asTyped, bornOn: '' }, 'no birth'],
    [{ ...asTyped, familyNames: '—' }, 'no letter'],
    [{ ...asTyped, givenNames: 'A••' }, 'only a mask'],
  ] as const)
    test(`none: ${why}`, () => {
      expect(foldedPerson(typed)).toBeNull()
    })
})

test('both accounts are found by what is retyped, in part, and are in the officer’s hand', async () => {
  const { one, other } = await twice()
  const { browser } = await officerAt('leon')
  const found = await byName(browser)
  const answer = answerOf(found)
  const citizens = answer.found === 'namesakes' ? answer.citizens : []
  expect(citizens.map(({ id }) => id).toSorted()).toEqual([one.id, other.id].toSorted())
  for (const { email, document } of [one, other]) {
    expect(found.text).not.toContain(email)
    expect(found.text).not.toContain(document)
  }
  expect(await rows('desk_leases')).toBe(2)
  const { browser: second } = await officerAt('leon')
  expect((await byName(second)).code).toBe('case_held')
})

test('who was found is on record, with the reason, and never what was typed', async () => {
  const { one, other } = await twice()
  const { browser } = await officerAt('leon')
  await byName(browser)
  await byName(browser, { givenNames: 'Nadie' })
  const found = await searches()
  expect(
    found
      .map(({ subject }) => subject)
      .slice(0, 2)
      .toSorted(),
  ).toEqual([one.id, other.id].toSorted())
  expect(found.map(({ details: text }) => (JSON.parse(text) as { found: string }).found)).toEqual([
    'citizen',
    'citizen',
    'nobody',
  ])
  for (const typed of ['Ana', 'ANA', 'Pe', '1985', 'Nadie'])
    expect(JSON.stringify(found)).not.toContain(typed)
})

test('doubles of a record are looked for with that record in hand alone', async () => {
  const { one, other } = await twice()
  const { browser } = await officerAt('leon')
  expect((await doublesOf(browser, one.id)).code).toBe('case_not_held')
  await looksFor(browser, one.document)
  const found = JSON.parse((await doublesOf(browser, one.id)).text) as readonly CitizenRecord[]
  expect(found.map(({ id }) => id)).toEqual([other.id])
})

test('a search by name counts as any other does', async () => {
  const { browser } = await officerAt('leon')
  for (let count = 0; count < 30; count += 1)
    expect(answerOf(await byName(browser, { givenNames: 'Nadie' })).found).toBe('nobody')
  expect((await byName(browser)).code).toBe('too_many_attempts')
  expect((await searches()).at(-1)?.details).toContain('limited')
})

test('nobody finds their own accounts', async () => {
  const email = newEmail()
  const [first] = curps()
  await account('leon', { kind: 'curp', document: first, details, email })
  const { browser } = await officerAt('leon', 'clerk', 'Ana', email)
  expect((await byName(browser)).code).toBe('own_case')
})

test('a registration of León is found by the birth that its CURP tells', async () => {
  const person = neighbour()
  await settled(person)
  const { browser } = await officerAt('leon')
  const [year, month, day] = [
    person.curp.slice(4, 6),
    person.curp.slice(6, 8),
    person.curp.slice(8, 10),
  ]
  const bornOn = `19${year}-${month}-${day}`
  const answer = answerOf(
    await byName(browser, { givenNames: 'ximena', familyNames: 'ALBA', bornOn }),
  )
  expect(answer.found).toBe('citizen')
})

test('a city whose registrations tell no birth keeps no such index, and finds nobody by name', async () => {
  await account('ibarra', {
    kind: 'cedula-ec',
    document: '1003876545',
    details: { givenNames: 'Ana', familyNames: 'Peña', bornOn: '1985-02-14' },
  })
  expect(await rows('person_names')).toBe(0)
  const { browser } = await officerAt('ibarra')
  expect((await byName(browser)).code).toBe('not_found')
})

test('accounts of before, and those of an older key, get their index by a rekey, which may run again', async () => {
  const { one, other } = await twice()
  await env.DB.prepare('DELETE FROM person_names WHERE account = ?').bind(one.id).run()
  const db = database(env.DB)
  expect(await rekeyColumn(db, await readKeys(env), 'accounts.details')).toBe(1)
  expect(await rekeyColumn(db, await readKeys(env), 'accounts.details')).toBe(0)
  const { current } = await rotationOf('INDEX_KEY')
  const keys = await readKeys(current)
  expect(await rekeyColumn(db, keys, 'accounts.details')).toBe(2)
  expect(await rekeyColumn(db, keys, 'accounts.details')).toBe(0)
  const { results } = await env.DB.prepare('SELECT blind FROM person_names').all<{
    readonly blind: string
  }>()
  expect(results.every(({ blind }) => blind.startsWith('2.'))).toBe(true)
  expect(other.id).toMatch(/^acc_/)
})
