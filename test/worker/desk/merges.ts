/** Two accounts of one person at Ibarra's desk, or at León's, made as registrations make them. */
import { env } from 'cloudflare:workers'
import type { CitizenRecord, SearchAnswer } from '../../../contract/desk/citizens.ts'
import { accountStore } from '../../../worker/accounts/account-store.ts'
import { token } from '../../../worker/crypto/random.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { hashPassword } from '../../../worker/crypto/password-hash.ts'
import { database } from '../../../worker/db/database.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { completed } from '../../support/completed-document.ts'
import { limitsRefill } from '../../support/database.ts'
import { at, newCedulaEc, newEmail, type City } from '../cities/fixtures.ts'
import { asksForKey } from '../cities/ibarra.ts'
import { officerAt, type Browser } from './officer.ts'
import { casesOf, confirmsMove, proposedMove } from './claims.ts'

export const password = 'sol de mi tejado 7'

export interface Made {
  readonly id: string
  readonly email: string
  readonly document: string
}

interface Wanted {
  readonly kind: 'cedula-ec' | 'passport' | 'curp' | 'ruc-ec' | 'rif-ve'
  readonly document: string
  /** A passport besides. */
  readonly passport?: string
  readonly email?: string
  readonly details?: Readonly<Record<string, string>>
  readonly proven?: boolean
}

export async function account(
  city: City,
  { kind, document, passport, email = newEmail(), details, proven = false }: Wanted,
): Promise<Made> {
  const keys = await readKeys(env)
  const db = database(env.DB)
  const id = `acc_${token(128)}`
  const writes = await accountStore(db, keys, municipalities[city]).create({
    id,
    status: 'active',
    locale: city === 'leon' ? 'es-MX' : 'es-EC',
    password: await hashPassword(password, keys.peppers),
    details: details ?? { givenNames: 'Daniel', familyNames: 'Puma Haro' },
    identifiers: [
      { kind, value: document, proven },
      ...(passport === undefined ? [] : [{ kind: 'passport', value: passport, proven } as const]),
    ],
    contacts: [{ channel: 'email', value: email, proven: true }],
    agreements: ['privacy'],
  })
  await db.batch(...writes)
  return { id, email, document }
}

let drawn = 0

export const newPassport = () => `X4${String(81_530 + (drawn += 1))}7`

/** By cédula and by passport. */
export async function twice(city: City = 'ibarra') {
  const stays = await account(city, { kind: 'cedula-ec', document: newCedulaEc() })
  const closes = await account(city, { kind: 'passport', document: newPassport() })
  return { stays, closes }
}

/** Two CURP of one birth, of which one is a slip of the register. */
export const curps = () => {
  drawn += 1
  const first = 'BCDFGHJKLM'[drawn % 10] ?? 'B'
  return ['N', 'P'].map((second) =>
    completed('curp', `PEXA850214MGTR${first}${second}0`),
  ) as unknown as readonly [string, string]
}

/** A record in the officer's hand. */
export async function looksFor(browser: Browser, typed: string): Promise<CitizenRecord | null> {
  const { text } = await browser.sends(browser.routes.search, {
    body: { typed, reason: 'in_person' },
  })
  const answer = JSON.parse(text) as SearchAnswer
  return answer.found === 'citizen' ? answer.citizen : null
}

export const proposesMerge = (
  browser: Browser,
  stays: Made,
  closes: Made,
  over: Readonly<Record<string, string>> = {},
) =>
  browser.sends(browser.routes.merge(stays.id), {
    body: {
      closes: closes.id,
      document: stays.document,
      goesOver: closes.document,
      reason: 'Se registró dos veces.',
      ...over,
    },
  })

/** Two accounts, both in a clerk's hand, and a supervisor. */
export async function bothInHand(city: City = 'ibarra', make = twice) {
  const { stays, closes } = await make(city)
  const clerk = await officerAt(city)
  const supervisor = await officerAt(city, 'supervisor', 'Elena Modelo')
  await looksFor(clerk.browser, stays.document)
  await looksFor(clerk.browser, closes.document)
  return { stays, closes, clerk, supervisor }
}

/** The same, proposed. */
export async function proposedMerge(over: Readonly<Record<string, string>> = {}, make = twice) {
  const all = await bothInHand('ibarra', make)
  const answer = await proposesMerge(all.clerk.browser, all.stays, all.closes, over)
  if (answer.status !== 204) throw new Error(`not proposed: ${answer.text}`)
  const [line] = await casesOf(all.clerk.browser, 'second-signature')
  return { ...all, proposal: line?.id ?? '' }
}

export async function confirmsMerge(browser: Browser, proposal: string) {
  await browser.sends(browser.routes.openCase('second-signature', proposal))
  return browser.sends(browser.routes.confirmProposal(proposal))
}

/** The same, in force. */
export async function merged(over: Readonly<Record<string, string>> = {}, make = twice) {
  const all = await proposedMerge(over, make)
  const answer = await confirmsMerge(all.supervisor.browser, all.proposal)
  if (answer.status !== 204) throw new Error(`not confirmed: ${answer.text}`)
  return all
}

export const undoesMerge = (browser: Browser, proposal: string) =>
  browser.sends(browser.routes.undoProposal(proposal), { body: { reason: 'typed_wrongly' } })

export const statusOf = (id: string) =>
  env.DB.prepare('SELECT status FROM accounts WHERE id = ?').bind(id).first<string>('status')

export const ownerOf = (kind: string) =>
  env.DB.prepare('SELECT account FROM identifiers WHERE kind = ?')
    .bind(kind)
    .first<string>('account')

export const run = (sql: string, ...values: readonly string[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run()

/** Somebody else registers the document, and proves an address. */
export async function claims(document: string): Promise<void> {
  await limitsRefill()
  const temporary = await asksForKey({ document, email: newEmail() })
  await at('ibarra').begins('login', { user: document, password: temporary })
}

/** The same, heard and moved. @returns id of the act */
export async function movedBy(
  clerk: Browser,
  supervisor: Browser,
  document: string,
): Promise<string> {
  await claims(document)
  const [claim] = await casesOf(clerk, 'claim')
  const move = await proposedMove(clerk, claim?.id ?? '', document)
  const { status } = await confirmsMove(supervisor, move)
  if (status !== 204) throw new Error('not moved')
  return move
}
