/** What may never stand is refused by the database itself, whoever writes and whatever they forget. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { freshCity, inhabitant } from '../codes/fixtures.ts'

beforeEach(freshCity)

const refused = (sql: string) =>
  expect(env.DB.prepare(sql).run(), sql).rejects.toThrow('account_not_whole')

const put = (id: string, status: string) =>
  env.DB.prepare(
    `INSERT INTO accounts (id, municipality, status, details, password, locale)
      VALUES (?1, 'demo', ?2, '', 'a record', 'es')`,
  )
    .bind(id, status)
    .run()

const session = (account: string) =>
  `INSERT INTO sessions (id, municipality, account, device, methods, expires_at)
    VALUES ('ses_${account}', 'demo', '${account}', '', 'pwd', unixepoch() + 60)`

test('an account that can be signed in to keeps its last name and its last proven contact', async () => {
  const { id } = await inhabitant('ana@correo.example')
  await refused(`DELETE FROM identifiers WHERE account = '${id}'`)
  await refused(`UPDATE identifiers SET proven_at = NULL WHERE account = '${id}'`)
  await refused(`UPDATE identifiers SET signs_in = 0 WHERE account = '${id}'`)
  await refused(`UPDATE identifiers SET pending_blind = blind WHERE account = '${id}'`)
})

test('nobody is let in where there is no name and no contact', async () => {
  await put('acc_bare', 'unconfirmed')
  await refused("UPDATE accounts SET status = 'active' WHERE id = 'acc_bare'")
  await refused(session('acc_bare'))
  await put('acc_born', 'active')
  await refused(session('acc_born'))
  await refused("UPDATE accounts SET password = 'another' WHERE id = 'acc_born'")
  await refused("INSERT INTO must_be_whole (account) VALUES ('acc_born')")
})

test('an account that is closed first may lose everything', async () => {
  const { id } = await inhabitant('ana@correo.example')
  await env.DB.batch([
    env.DB.prepare("UPDATE accounts SET status = 'suspended' WHERE id = ?1").bind(id),
    env.DB.prepare('DELETE FROM identifiers WHERE account = ?1').bind(id),
  ])
  await refused(`UPDATE accounts SET status = 'active' WHERE id = '${id}'`)
})

test('whom two officers have seen needs no contact, and then keeps the document that was seen', async () => {
  const { id } = await inhabitant('ana@correo.example')
  await env.DB.prepare(
    `INSERT INTO identifiers (municipality, blind, account, kind, sealed, seen_at, seen_in)
      VALUES ('demo', 'a cédula', '${id}', 'cedula-ec', '', unixepoch(), 'pro_a')`,
  ).run()
  await env.DB.prepare(`DELETE FROM identifiers WHERE account = '${id}' AND kind = 'email'`).run()
  await env.DB.prepare(session(id).replace('ses_', 'ses_again_')).run()
  await refused(`UPDATE identifiers SET seen_at = NULL WHERE account = '${id}'`)
  await refused(`UPDATE identifiers SET signs_in = 0 WHERE account = '${id}'`)
  await refused(`UPDATE identifiers SET pending_blind = blind WHERE account = '${id}'`)
  await refused(`DELETE FROM identifiers WHERE account = '${id}'`)
})

test('a document that goes to another account, or becomes another, was not seen with that person', async () => {
  const { id } = await inhabitant('ana@correo.example')
  const { id: other } = await inhabitant('rosa@correo.example')
  const sighted = `INSERT INTO identifiers
    (municipality, blind, account, kind, sealed, seen_at, seen_in)
    VALUES ('demo', 'a cédula', '${id}', 'cedula-ec', '', unixepoch(), 'pro_a')`
  for (const change of [`account = '${other}'`, "kind = 'passport'"]) {
    await env.DB.batch([
      env.DB.prepare("DELETE FROM identifiers WHERE blind = 'a cédula'"),
      env.DB.prepare(sighted),
      env.DB.prepare("UPDATE identifiers SET sealed = 'anew' WHERE blind = 'a cédula'"),
    ])
    const seen = "SELECT seen_in FROM identifiers WHERE blind = 'a cédula'"
    expect(await env.DB.prepare(seen).first('seen_in')).toBe('pro_a')
    await env.DB.prepare(`UPDATE identifiers SET ${change} WHERE blind = 'a cédula'`).run()
    expect(await env.DB.prepare(seen).first('seen_in')).toBe(null)
  }
})
