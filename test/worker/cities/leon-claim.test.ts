/** Where a registration ends by a link, and the city settles claims, a taken document is claimed as one with a password is. */
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { requireValid } from '../../../worker/municipalities/find.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { cheapJudgement } from '../../support/cheap-judgement.ts'
import { limitsRefill } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { workDone } from '../../support/work-done.ts'
import { expectSame } from '../enumeration/transcript.ts'
import { casesOf, confirmsMove, proposedMove } from '../desk/claims.ts'
import { officerAt } from '../desk/officer.ts'
import { at, begins, freshCities, rows } from './fixtures.ts'
import {
  asksForAccount,
  detailsOf,
  linkTo,
  neighbour,
  password,
  settled,
  type Neighbour,
} from './leon.ts'

beforeAll(() => {
  cheapHash()
  cheapJudgement()
})

const registry: Record<string, Municipality> = municipalities

beforeEach(async () => {
  await freshCities()
  const city = municipalities.leon
  const desk = city.private.desk && { ...city.private.desk, claims: true as const }
  registry['leon'] = { ...city, private: { ...city.private, ...(desk && { desk }) } }
})

const signsIn = ({ curp }: Neighbour, typed = password) =>
  begins(at('leon'), 'login', { personKind: 'fisica', curpOrEmail: curp, password: typed })

/** Somebody who has a CURP, and another who registers it. */
async function taken() {
  const holder = neighbour()
  await settled(holder)
  await limitsRefill()
  const claimant: Neighbour = { ...neighbour(), curp: holder.curp, password: 'Otra suela 27*' }
  const browser = await asksForAccount(claimant)
  const link = await linkTo(claimant.email, /citizen-register/)
  return { holder, claimant, browser, link }
}

test('whether a document is taken, the answer and the letter are the same', async () => {
  const holder = neighbour()
  await settled(holder)
  await limitsRefill()
  const exchanges = []
  const letters: string[] = []
  for (const [who, person] of [
    ['taken', { ...neighbour(), curp: holder.curp }],
    ['new', neighbour()],
  ] as const) {
    const answer = detailsOf(person)
    const human = await workDone('leon', 'register')
    const answered = await at('leon').begins('register', answer, { body: { answer, human } })
    exchanges.push({ who, answered, typed: [person.email, person.curp] })
    const [letter] = await mailTo(person.email)
    letters.push(
      (letter?.text ?? '')
        .replaceAll(/#citizen-register=\S+/g, 'ENLACE')
        .replaceAll(person.curp, 'CURP')
        .replaceAll(person.email, 'CORREO'),
    )
    await limitsRefill()
  }
  expectSame(exchanges)
  expect(letters[0]).toBe(letters[1])
  expect(letters[0]).toContain('ENLACE')
})

test('followed, the link ends in a reference and no session; both hear of it in the same words, and nothing has changed', async () => {
  const { holder, claimant, browser, link } = await taken()
  expect((await mailTo(holder.email))[0]?.subject).toContain('tienes una cuenta')
  const ended = await browser.follows(link)
  expect([ended.body.outcome, ended.body.session]).toEqual(['claim_received', undefined])
  const reference = ended.body.told?.reference ?? ''
  expect(reference).toMatch(/^LEO-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  const [mine, theirs] = [(await mailTo(claimant.email))[0], (await mailTo(holder.email))[0]]
  expect(mine?.text).toContain(reference)
  expect(mine?.text).toBe(theirs?.text)
  expect((await signsIn(claimant, claimant.password)).body.code).toBe('wrong_credentials')
  expect((await signsIn(holder)).status).toBe(200)
  expect(await rows('accounts', "status = 'unconfirmed'")).toBe(1)
})

test('the link claims once, and the browser that waits hears how it ended', async () => {
  const { claimant, browser, link } = await taken()
  const other = at('leon')
  await other.follows(link)
  const ended = await other.answers({ password: claimant.password ?? '' })
  expect(ended.body.outcome).toBe('claim_received')
  expect((await browser.reloads()).body.outcome).toBe('claim_received')
  expect((await at('leon').follows(link)).body.code).toBe('link_spent')
  expect([await rows('claims'), await rows('audit', "event = 'document_claimed'")]).toEqual([1, 1])
})

test('whoever types the address of the account that has it gets no link, but the word that there is one', async () => {
  const holder = neighbour()
  await settled(holder)
  await limitsRefill()
  await asksForAccount(holder)
  const [letter] = await mailTo(holder.email)
  expect(letter?.text).not.toContain('#citizen-register=')
  expect(letter?.subject).toContain('tienes una cuenta')
})

test('a document that is free by the time that the link is followed is registered', async () => {
  const { browser, link } = await taken()
  await env.DB.prepare("UPDATE accounts SET password = NULL, status = 'suspended'").run()
  await env.DB.prepare("DELETE FROM identifiers WHERE kind = 'curp'").run()
  expect((await browser.follows(link)).body.outcome).toBe('registered')
  expect(await rows('claims')).toBe(0)
})

test('moved by two officers, the document signs in with the password that was chosen', async () => {
  const { holder, claimant, browser, link } = await taken()
  await browser.follows(link)
  const clerk = await officerAt('leon')
  const supervisor = await officerAt('leon', 'supervisor')
  const [claim] = await casesOf(clerk.browser, 'claim')
  const proposal = await proposedMove(clerk.browser, claim?.id ?? '', holder.curp)
  expect((await confirmsMove(supervisor.browser, proposal)).status).toBe(204)
  expect((await signsIn(holder)).body.code).toBe('wrong_credentials')
  expect((await signsIn(claimant, claimant.password)).status).toBe(200)
  expect(await rows('broken_accounts')).toBe(0)
})

test('a city in which an officer decides about each registration settles no claims besides', () => {
  const city = municipalities.ecuapass
  const desk = { networks: 'anywhere', decidesWithin: 1, claims: true } as never
  const both: Municipality = { ...city, private: { ...city.private, desk } }
  expect(() => requireValid({ ecuapass: both })).toThrow(/ecuapass: its desk settles claims/)
})
