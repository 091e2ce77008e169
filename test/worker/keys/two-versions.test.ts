/** Each key is rotated under traffic, by isolates of two deployments over one database: nobody is lost, nothing fails. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { SecretName } from '../../../worker/crypto/secrets.ts'
import { cedula, codeTo, password, person, registered } from '../../support/accounts.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { minutes } from '../../../contract/units.ts'
import { freshDatabase, limitsRefill, timePasses } from '../../support/database.ts'
import { deliverAll } from '../../support/delivered-messages.ts'
import { meets, rotationOf } from '../../support/versions.ts'

const email = 'vecina@example.com'

beforeEach(freshDatabase)

const isIn = ({ status, body }: Answered) => [status, body.outcome ?? body.code]

/** All that a citizen does who was there before, step by step on one isolate and then on the other. */
async function goesOnBetween(one: Env, other: Env, citizen: Citizen) {
  // Signed in: the cookie is exchanged, and the token read, by whichever isolate answers.
  let tab = meets(citizen, other)
  expect((await tab.refreshes()).status).toBe(200)
  tab = meets(tab, one)
  expect((await tab.sends('/demo/account', { method: 'GET' })).status).toBe(200)
  expect((await tab.refreshes()).status).toBe(200)
  // Signs in anew, by e-mail and by document.
  for (const environment of [one, other])
    for (const identifier of [email, cedula])
      expect(
        isIn(await new Citizen(environment).begins('login', { identifier, password })),
      ).toEqual([200, 'signed_in'])
  // A code that was sent by one is taken by the other, in a flow that was begun by one.
  const begun = new Citizen(one)
  await begun.begins('recover', { identifier: email })
  const moved = meets(begun, other)
  await deliverAll(other)
  expect((await moved.answers({ code: await codeTo(email) })).body.at).toBe('new-password')
  expect(isIn(await meets(moved, one).answers({ password }))).toEqual([200, 'recovered'])
  // Whoever is there is not registered a second time, wherever that is tried.
  await limitsRefill()
  const again = new Citizen(other)
  await again.begins('register', person(email, { document: cedula }))
  expect((await again.answers({ code: '00000000' })).body.code).toBe('wrong_code')
  await timePasses(minutes(61))
  // Recovering ended every session: the newest is the one to go on with.
  const anew = new Citizen(other)
  await anew.begins('login', { identifier: email, password })
  return anew
}

const rotated = [
  'SEAL_KEYS',
  'INDEX_KEY',
  'CODE_KEY',
  'SESSION_KEYS',
  'PEPPERS',
  'SIGNING_KEYS',
  'AUDIT_KEY',
  'OPERATOR_KEY',
] as const satisfies readonly SecretName[]

for (const secret of rotated)
  test(`${secret} is published, made current and rolled back, and everybody goes on`, async () => {
    const { before, published, current } = await rotationOf(secret)
    const citizen = await registered(email, { document: cedula }, new Citizen(before))
    const after = await goesOnBetween(before, published, citizen)
    const later = await goesOnBetween(published, current, after)
    // Rolled back to the deployment before: it was told of the key that is current now.
    await goesOnBetween(current, published, later)
    const people = await env.DB.prepare(
      'SELECT count(DISTINCT account) AS n FROM identifiers',
    ).first()
    expect(people).toEqual({ n: 1 })
  }, 120_000)
