/** A passport that was kept as somebody’s cédula is corrected by an officer, and both people have their accounts. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { accountEncryption } from '../../../worker/accounts/account-encryption.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { correct, type Became } from '../../../cli/correction.ts'
import { sentencesIn } from '../../../cli/sentences.ts'
import { cedula, password, registered } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { registeredInPerson } from '../desk/assisted.ts'

const number = '14430592'
const asPassport: Became = { kind: 'passport', number }
const traveller = 'traveller@example.com'
const owner = 'vecina@example.com'

beforeEach(freshDatabase)

const corrects = async (named: string, from: string, became?: Became) =>
  correct(
    {
      municipality: demo,
      database: database(env.DB),
      keys: await readKeys(env),
      say: sentencesIn('en'),
    },
    named,
    from,
    became,
  )

const enters = (answer: Readonly<Record<string, string>>) =>
  new Citizen().begins('login', { ...answer, password })

const audited = async () =>
  (await env.DB.prepare("SELECT event, details FROM audit WHERE event LIKE 'document_%'").all())
    .results

/** The account of a traveller as an older version kept it. */
const keptAsCedula = () => registered(traveller, { document: number, documentKind: 'cedula-ve' })

test('renamed, the traveller signs in by passport, and who has the cédula registers', async () => {
  await keptAsCedula()
  expect(await corrects(traveller, 'cedula-ve', asPassport)).toMatch(/cedula-ve is passport now/)
  await registered(owner, { document: `V-${number}`, documentKind: 'cedula-ve' })
  const entered = await enters({ identifier: number, identifierKind: 'passport' })
  expect(entered.body.session?.account.documents).toEqual([{ kind: 'passport', value: number }])
  const [letter] = await mailTo(traveller)
  expect(letter?.subject).toMatch(/^Corregimos el documento/)
  expect(letter?.text).toContain(number)
  expect(await audited()).toEqual([
    { event: 'document_renamed', details: '{"from":"cedula-ve","to":"passport"}' },
  ])
})

test('released, the number is free, and the account goes on by its address', async () => {
  await keptAsCedula()
  expect(await corrects(traveller, 'cedula-ve')).toMatch(/is free/)
  await registered(owner, { document: `V-${number}`, documentKind: 'cedula-ve' })
  expect((await enters({ identifier: traveller })).body.outcome).toBe('signed_in')
  expect(await audited()).toEqual([{ event: 'document_released', details: '{"from":"cedula-ve"}' }])
})

test('what another account has is not taken from it', async () => {
  await keptAsCedula()
  await registered(owner, { document: number, documentKind: 'passport' })
  await expect(corrects(traveller, 'cedula-ve', asPassport)).rejects.toThrow(/Another account/)
  expect(await audited()).toEqual([])
})

for (const [why, from, became, sentence] of [
  ['a kind that it has not', 'passport', { kind: 'cedula-ve', number }, /no document/],
  ['a number that is none of its kind', 'cedula-ve', { kind: 'cedula-ec', number }, /is none/],
  ['a kind that nobody knows', 'cedula-ve', { kind: 'constructor', number }, /takes no/],
] as const)
  test(`refused: ${why}`, async () => {
    await keptAsCedula()
    await expect(corrects(traveller, from, became)).rejects.toThrow(sentence)
    expect(await audited()).toEqual([])
  })

test('done again it says so and tells nobody', async () => {
  await registered(traveller, { document: cedula })
  const same = { kind: 'cedula-ec', number: cedula }
  expect(await corrects(traveller, 'cedula-ec', same)).toMatch(/like that already/)
  expect(await audited()).toEqual([])
})

for (const [what, became] of [
  ['renamed', { kind: 'cedula-ve', number: 'V23456789' }],
  ['released', undefined],
] as const)
  test(`the document on which an account rests is not ${what}, and the command says what has to come first`, async () => {
    const { account } = await registeredInPerson()
    const context = {
      municipality: municipalities.maracaibo,
      database: database(env.DB),
      keys: await readKeys(env),
      say: sentencesIn('en'),
    }
    const corrected = () => correct(context, account, 'cedula-ve', became)
    await expect(corrected()).rejects.toThrow(/rests on two persons.*Add a contact first/)
    expect(await audited()).toEqual([])
    const data = accountEncryption(context.keys, 'maracaibo')
    await env.DB.prepare(
      "INSERT INTO identifiers (municipality, blind, account, kind, sealed, proven_at) VALUES ('maracaibo', 'a', ?, 'phone', ?, unixepoch())",
    )
      .bind(account, await data.encryptIdentifier(account, 'phone', '+584141234501'))
      .run()
    if (became) await expect(corrected()).resolves.toContain(account)
    else await expect(corrected()).rejects.toThrow(/no name to sign in with/)
  })
