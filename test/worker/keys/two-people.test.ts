/** While the key of the index is being rotated, registrations wait for one name under two versions: one person gets it. */
import { beforeEach, expect, test } from 'vitest'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import { Citizen } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { deliverAll } from '../../support/delivered-messages.ts'
import { rotationOf } from '../../support/versions.ts'
import { begins, freshCities, newCedulaEc, newEmail, temporaryTo } from '../cities/fixtures.ts'
import { data, entersFirst, password, said } from '../cities/ibarra.ts'

beforeEach(freshCities)

const { origins }: Municipality['private'] = municipalities.ibarra.private

const on = (environment: Env) => new Citizen(environment, 'ibarra', origins[0])

/** Registers on one isolate; the temporary password is in the mail. */
async function asks(environment: Env, document: string): Promise<string> {
  const email = newEmail()
  const citizen = on(environment)
  await begins(citizen, 'register', { document })
  await citizen.answers(data(email))
  await deliverAll(environment)
  return temporaryTo(email)
}

for (const [older, newer] of [
  ['published', 'current'],
  ['current', 'published'],
] as const)
  test(`who registered on an isolate whose key is ${older} does not get a name confirmed where it is ${newer}`, async () => {
    const rotation = await rotationOf('INDEX_KEY')
    const document = newCedulaEc()
    const first = await asks(rotation[older], document)
    const second = await asks(rotation[newer], document)
    const done = await entersFirst(on(rotation[newer]), document, second)
    expect(done.body.outcome).toBe('signed_in')
    await limitsRefill()

    const late = await entersFirst(on(rotation[older]), document, first)
    expect(late.body.code).toBe('registration_overtaken')
    // Nor on an isolate of the other deployment.
    const later = await entersFirst(on(rotation[newer]), document, first)
    expect(later.body.code).toBe('registration_overtaken')
  })

test('a registration that waits when the key becomes current is confirmed with its temporary password', async () => {
  const { published, current } = await rotationOf('INDEX_KEY')
  const document = newCedulaEc()
  const temporary = await asks(published, document)
  const citizen = on(current)
  const done = await entersFirst(citizen, document, temporary)
  expect([done.body.outcome ?? done.body.code]).toEqual(['signed_in'])
  const again = await citizen.begins('login', { user: document, password })
  expect(again.body.outcome).toBe('signed_in')
})

test('a security answer that was hashed under the older pepper is right once under it, then under the new one', async () => {
  const { published, current, withdrawn } = await rotationOf('PEPPERS')
  const document = newCedulaEc()
  const temporary = await asks(published, document)
  await entersFirst(on(published), document, temporary)
  // One question a day is asked: the one that was answered is known under the new pepper.
  const other = on(current)
  expect((await other.begins('login', { user: document, password })).body.at).toBe('question')
  expect((await other.answers({ answer: said })).body.outcome).toBe('signed_in')
  const later = on(withdrawn)
  expect((await later.begins('login', { user: document, password })).body.at).toBe('question')
  expect((await later.answers({ answer: said })).body.outcome).toBe('signed_in')
})
