/** What tests of codes start from, and the rows they look at. Knows tables, and no test in particular. */
import Argon2 from '@phi-ag/argon2'
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { accountEncryption } from '../../../worker/accounts/account-encryption.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { decryptMessage } from '../../../worker/delivery/outbox/encrypted-message.ts'
import { demo } from '../../../worker/municipalities/demo.ts'
import { services } from '../../../worker/services.ts'
import { password } from '../../support/accounts.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { deliverAll, mailTo } from '../../support/delivered-messages.ts'

/** An empty city whose operator's log is not printed. */
export async function freshCity(): Promise<void> {
  await freshDatabase()
  vi.spyOn(console, 'log').mockImplementation(() => {})
}

type Table =
  'accounts' | 'audit' | 'challenges' | 'flows' | 'identifiers' | 'limits' | 'outbox' | 'sessions'

/** How many rows a table has, or those that a condition picks. */
export async function rowsIn(table: Table, where = '1'): Promise<number> {
  const row = await env.DB.prepare(`SELECT count(*) AS rows FROM ${table} WHERE ${where}`).first<{
    rows: number
  }>()
  return row?.rows ?? 0
}

export const audited = (event: string) => rowsIn('audit', `event = '${event}'`)

/** Tries that each challenge has taken, in the order they were issued. */
export async function triesTaken(): Promise<readonly number[]> {
  const { results } = await env.DB.prepare('SELECT attempts FROM challenges ORDER BY rowid').all<{
    attempts: number
  }>()
  return results.map(({ attempts }) => attempts)
}

/**
 * Counts comparisons of secrets from here on: every one of them is this call of the platform's.
 *
 * @returns how many there were so far
 */
export function comparisons(): () => number {
  const compares = vi.spyOn(crypto.subtle, 'timingSafeEqual')
  compares.mockClear()
  return () => compares.mock.calls.length
}

/** One record for all of them, by whatever hashes: another file of tests may have put something else in its place. */
const records = new WeakMap<Argon2['hash'], string>()

async function recordBy(passwords: { hash(text: string): Promise<string> }): Promise<string> {
  const { hash } = Argon2.prototype
  const record = records.get(hash) ?? (await passwords.hash(password))
  records.set(hash, record)
  return record
}

let inhabitants = 0

/** An account with one proven address and one session, put there without a flow: many tests need many. */
export async function inhabitant(email: string): Promise<{ readonly id: string }> {
  const { ports } = await services(env, demo)
  const id = `acc_inhabitant-${(inhabitants += 1)}`
  const session = { id: `ses_${id}`, account: id, device: '', methods: ['pwd'] }
  await ports.commit([
    ...(await ports.accounts.create({
      id,
      locale: 'es',
      password: await recordBy(ports.passwords),
      details: { givenNames: 'Elena', familyNames: 'Prueba' },
      status: 'active',
      identifiers: [],
      contacts: [{ channel: 'email', value: email, proven: true }],
      agreements: ['terms', 'privacy'],
    })),
    ports.sessions.open(session),
    await ports.audit.entry(`aud_${id}`, 'signed_in', id),
  ])
  return { id }
}

/** Gives an account another proven address. */
export async function secondAddress(account: string, email: string): Promise<void> {
  const data = accountEncryption(await readKeys(env), demo.public.slug)
  await env.DB.prepare(
    `INSERT INTO identifiers (municipality, blind, account, kind, sealed, proven_at)
      VALUES (?1, ?2, ?3, 'email', ?4, unixepoch())`,
  )
    .bind(
      demo.public.slug,
      await data.blind('email', email),
      account,
      await data.encryptIdentifier(account, 'email', email),
    )
    .run()
}

export async function suspend(account: string): Promise<void> {
  await env.DB.prepare("UPDATE accounts SET status = 'suspended' WHERE id = ?1").bind(account).run()
}

/** Somebody at the code's screen of a recovery. */
export async function recovering(email: string, citizen = new Citizen()): Promise<Citizen> {
  // What is delivered at the same moment has no order, and the newest message is looked for.
  await deliverAll()
  const screen = await citizen.begins('recover', { identifier: email })
  if (screen.body.at !== 'verify-code') throw new Error(`not at the code: ${screen.text}`)
  return citizen
}

/** A code that is not `right`: another one for each `n`. */
export const wrongCode = (right: string, n = 1): string =>
  String((Number(right) + n) % 10 ** right.length).padStart(right.length, '0')

/** The same browser, whose requests go to a Worker with other bindings. */
export function elsewhere(citizen: Citizen, environment: Env): Citizen {
  const same = new Citizen(environment, citizen.slug)
  for (const [name, value] of citizen.cookies) same.cookies.set(name, value)
  const { kind, flow, at, accessToken } = citizen
  return Object.assign(same, { kind, flow, at, accessToken })
}

/** Names of the messages that an address got, newest first. */
export const subjectsTo = async (address: string) =>
  (await mailTo(address)).map(({ subject }) => subject ?? '')

/** The code that a flow waits for, read with the keys from its message, even one that goes to nobody. */
export async function decryptedCode(flow: string): Promise<string> {
  const row = await env.DB.prepare(
    'SELECT id, sealed FROM outbox WHERE flow = ?1 ORDER BY rowid DESC LIMIT 1',
  )
    .bind(flow)
    .first<{ id: string; sealed: string }>()
  const { encryption } = await readKeys(env)
  const place = { municipality: demo.public.slug, id: row?.id ?? '', flow }
  const { words } = await decryptMessage(encryption, place, row?.sealed ?? '')
  return words['code'] ?? ''
}
