/** A city asks how much it has proven of somebody before something is done in the account: by every way, and till the end. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { ActLevels } from '../../../contract/act-levels.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { cedula, codeTo, password, registered } from '../../support/accounts.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { freshDatabase } from '../../support/database.ts'
import { signedIn } from '../openid/fixtures.ts'
import { accountOf, ana } from './acts.ts'

const registry: Record<string, Municipality> = municipalities
const { demo } = municipalities

beforeEach(freshDatabase)
beforeEach(cheapHash)
beforeEach(() => {
  registry['demo'] = demo
})

/** `demo` with another mind. */
function asks(levels: ActLevels): void {
  registry['demo'] = { ...demo, public: { ...demo.public, levels } }
}

const number = '+593991234567'

const becomes = (column: 'proven_at' | 'seen_at') =>
  env.DB.prepare(
    `UPDATE identifiers SET ${column} = unixepoch(), seen_in = CASE '${column}' WHEN 'seen_at' THEN 'pro_a' END
     WHERE kind = 'cedula-ec'`,
  ).run()

test('a number is for whoever has given a document; who has not is told what is asked, and what there is', async () => {
  const citizen = await registered(ana)
  const { status, body } = await citizen.begins('change-phone', { current: password })
  expect([status, body.code, body.level]).toEqual([403, 'level_required', { has: 1, wanted: 2 }])
  expect((await citizen.begins('change-email', { current: password })).body.at).toBe('new-email')
  const other = await registered('otra@example.com', { document: cedula })
  expect((await other.begins('change-phone', { current: password })).body.at).toBe('new-phone')
})

test('nothing is told of it to whoever does not know the password', async () => {
  const citizen = await registered(ana)
  const { body } = await citizen.begins('change-phone', { current: 'no es la que es' })
  expect(body.code).toBe('invalid_answer')
})

test('each level lets in whoever has it, or a higher one', async () => {
  const citizen = await registered(ana, { document: cedula })
  const tries = async () => {
    const { body } = await citizen.begins('change-details', { current: password })
    return body.level ?? body.at
  }
  asks({ 'change-details': 3 })
  expect(await tries()).toEqual({ has: 2, wanted: 3 })
  await becomes('proven_at')
  expect(await tries()).toBe('edit-details')
  asks({ 'change-details': 4 })
  expect(await tries()).toEqual({ has: 3, wanted: 4 })
  await becomes('seen_at')
  expect(await tries()).toBe('edit-details')
})

test('an act that was begun with the level does not end without it', async () => {
  const citizen = await registered(ana, { document: cedula })
  await citizen.begins('change-phone', { current: password })
  await citizen.answers({ phone: number })
  await env.DB.prepare("DELETE FROM identifiers WHERE kind = 'cedula-ec'").run()
  const late = await citizen.answers({ code: await codeTo(number) })
  expect(late.body.outcome).toBeUndefined()
  expect((await accountOf(citizen)).contacts).toMatchObject([{ value: ana }])
})

test('without script: what is asked, what there is and where to go, in the place of the button, and to whoever goes past it', async () => {
  const { browser } = await signedIn(ana)
  const page = await browser.opens('cuenta')
  for (const said of [
    'Hace falta un documento de identidad en su cuenta. Hoy tiene un contacto comprobado.',
    'Para comprobarlo, acuda con su documento a: Ventanilla ciudadana',
  ])
    expect(page.html).toContain(said)
  expect(page.html).not.toContain('go:change-phone')
  expect((await browser.opens('my-account')).html).toContain(
    'An identity document in your account is needed. Today it has a proven contact.',
  )
  await browser.opens('cuenta')
  await browser.presses('go:change-phone')
  const refused = await browser.sends({ current: password })
  expect(refused.status).toBe(403)
  expect(refused.html).toContain('Today it has a proven contact. To have it checked')
})
