/** Who registers a document that somebody else has proves the address, and hears that the city will look at it (T13). */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { limitsRefill, timePasses } from '../../support/database.ts'
import { expectSame } from '../enumeration/transcript.ts'
import { at, begins, freshCities, newCedulaEc, newEmail, rows, temporaryTo } from './fixtures.ts'
import { purges } from '../retention/fixtures.ts'
import { asksForKey, data, entersFirst, password, resident, settled } from './ibarra.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

beforeEach(freshCities)

/** Somebody who has a document, and another who registers it. */
async function taken() {
  const holder = resident()
  await settled(holder)
  await limitsRefill()
  const claimant = { document: holder.document, email: newEmail() }
  return { holder, claimant, temporary: await asksForKey(claimant) }
}

const claims = (document: string, temporary: string, source = '203.0.113.7') =>
  at('ibarra').begins(
    'login',
    { user: document, password: temporary },
    { headers: { 'cf-connecting-ip': source } },
  )

test('the mailbox of whoever registers a taken document gets what that of a free one gets', async () => {
  const { claimant } = await taken()
  const other = resident()
  await asksForKey(other)
  const [taking, free] = [await mailTo(claimant.email), await mailTo(other.email)]
  const comparable = (text: string) =>
    text
      .replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, 'CLAVE')
      .replaceAll(claimant.document, 'DOCUMENTO')
      .replaceAll(other.document, 'DOCUMENTO')
  expect(taking.map(({ text }) => comparable(text))).toEqual(
    free.map(({ text }) => comparable(text)),
  )
})

test('whether a document is taken, the answer is the same', async () => {
  const holder = resident()
  await settled(holder)
  await limitsRefill()
  const [one, other] = [at('ibarra'), at('ibarra')]
  const free = newCedulaEc()
  await begins(one, 'register', { document: holder.document })
  await begins(other, 'register', { document: free })
  const [first, second] = [newEmail(), newEmail()]
  expectSame([
    { who: 'taken', answered: await one.answers(data(first)), typed: [first, holder.document] },
    { who: 'new', answered: await other.answers(data(second)), typed: [second, free] },
  ])
})

test('with the address proven, there is a reference; both sides hear of it in the same words, and nothing has changed', async () => {
  const { holder, claimant, temporary } = await taken()
  const ended = await claims(holder.document, temporary)
  expect([ended.body.outcome, ended.body.session]).toEqual(['claim_received', undefined])
  const reference = ended.body.told?.reference ?? ''
  expect(reference).toMatch(/^IBA-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  const [mine, theirs] = [(await mailTo(claimant.email))[0], (await mailTo(holder.email))[0]]
  expect(mine?.text).toContain(reference)
  expect(mine?.text).toBe(theirs?.text)
  const still = await at('ibarra').begins('login', { user: holder.document, password })
  // From another browser, which a question is asked on: the password was right.
  expect(still.body.step).toBe('answer-question')
})

test('the same temporary password says the same reference again, and claims once', async () => {
  const { holder, temporary } = await taken()
  const first = await claims(holder.document, temporary)
  const again = await claims(holder.document, temporary)
  expect(again.body.told?.reference).toBe(first.body.told?.reference)
  expect([await rows('claims'), await rows('audit', "event = 'document_claimed'")]).toEqual([1, 1])
})

test('of two presses at once one claims', async () => {
  const { holder, temporary } = await taken()
  await Promise.all([claims(holder.document, temporary), claims(holder.document, temporary)])
  expect([await rows('claims'), await rows('audit', "event = 'document_claimed'")]).toEqual([1, 1])
})

test('who does not read at the address claims nothing', async () => {
  const { holder } = await taken()
  const guessed = await claims(holder.document, '0000-0000-0000')
  expect(guessed.body.code).toBe('wrong_credentials')
  expect(await rows('claims')).toBe(0)
})

test('whose document it is hears at once that it was registered again, as ever', async () => {
  const { holder } = await taken()
  expect((await mailTo(holder.email))[0]?.subject).toContain('ya tiene una cuenta')
})

test('whoever claims one document after the other is held back, however they write their address, and from wherever', async () => {
  const spellings = ['ana.claro', 'anaclaro', 'a.naclaro+2', 'anaclaro+3']
  const holders = [resident(), resident(), resident(), resident()]
  for (const holder of holders) {
    await settled(holder)
    await limitsRefill()
  }
  const temporaries: string[] = []
  for (const [index, { document }] of holders.entries()) {
    const email = `${spellings[index]}@gmail.com`
    await asksForKey({ document, email })
    temporaries.push(await temporaryTo(email))
    await limitsRefill()
  }
  const codes: (string | undefined)[] = []
  for (const [index, { document }] of holders.entries())
    codes.push((await claims(document, temporaries[index] ?? '', `198.51.${index}.7`)).body.code)
  expect(codes).toEqual([undefined, undefined, undefined, 'too_many_attempts'])
  expect(await rows('claims')).toBe(3)
})

test('whose document many claim is told of each, and of no more than three at once', async () => {
  const { holder, temporary } = await taken()
  const opened = async () =>
    (await mailTo(holder.email)).filter(({ subject = '' }) => subject.includes('Revisaremos'))
      .length
  const temporaries = [temporary]
  for (let count = 0; count < 3; count += 1) {
    await limitsRefill()
    temporaries.push(await asksForKey({ document: holder.document, email: newEmail() }))
  }
  await limitsRefill()
  const counted: number[] = []
  for (const [index, one] of temporaries.entries()) {
    await claims(holder.document, one, `198.51.${index}.7`)
    counted.push(await opened())
  }
  expect(counted).toEqual([1, 2, 3, 3])
  expect(await rows('claims', 'told IS NULL')).toBe(1)
})

test('a registration that was first to ask and is overtaken is a claim as well', async () => {
  const document = newCedulaEc()
  const slow = await asksForKey({ document, email: newEmail() })
  const quick = await asksForKey({ document, email: newEmail() })
  await entersFirst(at('ibarra'), document, quick)
  expect((await claims(document, slow)).body.outcome).toBe('claim_received')
})

test('a claim outlives its temporary password, until the desk has settled it', async () => {
  const { holder, temporary } = await taken()
  await claims(holder.document, temporary)
  await timePasses(6 * 24 * 3600)
  await purges()
  expect(await rows('accounts', "status = 'unconfirmed'")).toBe(1)
})
