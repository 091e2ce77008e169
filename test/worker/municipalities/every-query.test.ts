/** Every query of a request says of which municipality; the few that do not are written here, with the reason (T17). */
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { cookieless } from '../../support/browser-key.ts'
import { Citizen } from '../../support/citizen.ts'
import { cedula, codeTo, linkTo, password, person } from '../../support/accounts.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { Watch } from '../../support/spies.ts'

const email = 'vecino@example.com'

/** Statements that may go without, by how they begin, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'INSERT INTO must_hold': 'looks at the statement before it, and at no table',
  'INSERT INTO must_be_whole':
    'undoes its batch where the account of that batch is broken: reads out nothing',
  'INSERT INTO keys_presented': 'the keys of the Worker, which are those of every municipality',
  'insert into "idempotency_keys"': 'found by a keyed hash that the municipality is part of',
  'insert into "used_proofs"': 'found by a keyed hash that the municipality is part of',
  'INSERT INTO limits': 'found by a keyed hash that the municipality is part of',
  'DELETE FROM limits': 'buckets that are full, of whomever: as good as no rows',
  'insert into "human_checks"': 'found by a signature that the municipality is under',
}

const watch = new Watch()
const browser = () => new Citizen(watch.environment)

/** Everything that a citizen can do, done once; what is refused asks the database too. */
async function everythingOnce(): Promise<void> {
  const citizen = browser()
  await citizen.begins('register', person(email, { document: cedula }))
  await citizen.reloads()
  await timePasses(31)
  await citizen.resends()
  await citizen.answers({ code: '00000000' })
  await citizen.answers({ code: await codeTo(email) })
  await citizen.sends('/demo/account', { method: 'GET' })
  await citizen.sends('/demo/sessions', { method: 'GET' })
  await citizen.refreshes()
  const answer = { current: password, password: 'una frase nueva para entrar' }
  await citizen.begins('change-password', answer)

  const other = browser()
  await other.begins('login', { identifier: email, password })
  await other.begins('login', { identifier: cedula, password: answer.password })
  const session = await env.DB.prepare('SELECT id FROM sessions LIMIT 1').first<{ id: string }>()
  await other.sends(`/demo/sessions/${session?.id ?? ''}`, { method: 'DELETE' })
  await other.sends('/demo/sessions?keep=current', { method: 'DELETE' })

  const forgetful = browser()
  await forgetful.begins('recover', { identifier: email })
  await forgetful.follows(await linkTo(email))
  await forgetful.answers({ password: 'otra frase para volver a entrar' })
  await other.refreshes()
  const again = browser()
  await again.begins('login', { identifier: email, password: 'otra frase para volver a entrar' })
  const stale = new Map(again.cookies)
  await again.refreshes()
  // A token works until a child of it is used.
  await again.refreshes()
  for (const [name, value] of stale) again.cookies.set(name, value)
  await again.refreshes()
  await again.begins('login', { identifier: email, password: 'otra frase para volver a entrar' })
  await again.signsOut()
  const without = await cookieless('demo', undefined, watch.environment)
  await without.begins('login', { identifier: email, password: 'otra frase para volver a entrar' })
  await without.refreshes()
  await without.signsOut()
}

beforeAll(async () => {
  await freshDatabase()
  await everythingOnce()
})

const isException = (text: string) =>
  Object.keys(exceptions).some((beginning) => text.trimStart().startsWith(beginning))

/** A row is written with its municipality; a row is read, changed or removed only where it is the municipality's. */
const isBound = (text: string) =>
  /^insert/i.test(text)
    ? /^insert into "?\w+"? \([^)]*"?municipality"?/i.test(text)
    : /"municipality" = \?/.test(text.slice(text.search(/\bwhere\b/i)))

test('the statements of every flow were seen', () => {
  const seen = new Set(watch.sql.map((text) => text.slice(0, 40)))
  const named = (table: string) => watch.sql.some((text) => text.includes(`"${table}"`))
  expect(seen.size).toBeGreaterThan(15)
  for (const table of ['accounts', 'identifiers', 'flows', 'challenges', 'sessions', 'outbox'])
    expect(named(table), table).toBe(true)
})

test('all flows ended as they were meant to', async () => {
  const { results } = await env.DB.prepare('SELECT DISTINCT event FROM audit').all()
  expect(results.map(({ event }) => String(event)).toSorted()).toEqual([
    'password_changed',
    'recovered',
    'recovery_begun',
    'refresh_reused',
    'registered',
    'registration_begun',
    'sessions_ended',
    'sign_in_failed',
    'signed_in',
    'signed_out',
  ])
})

test('every statement names its municipality', () => {
  const unbound = new Set(watch.sql.filter((text) => !isException(text) && !isBound(text)))
  expect([...unbound]).toEqual([])
})

test('no exception is written that is not needed', () => {
  for (const beginning of Object.keys(exceptions))
    expect(
      watch.sql.some((text) => text.trimStart().startsWith(beginning)),
      beginning,
    ).toBe(true)
})
