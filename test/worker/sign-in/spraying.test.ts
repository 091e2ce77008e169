/** T24: one password at each of many names, each from another network, makes strangers work, and keeps nobody out. */
import { beforeEach, expect, test } from 'vitest'
import type { Answer } from '../../../contract/fields/index.ts'
import { routesOf } from '../../../contract/routes.ts'
import { seconds } from '../../../contract/units.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import {
  at,
  freshCities,
  knownBrowser,
  owner,
  password,
  signsIn,
  slugs,
  somebody,
  type Slug,
} from './fixtures.ts'

const free = 6

beforeEach(() => freshCities({ signInOfMunicipality: { burst: free, refill: seconds(3600) } }))

let networks = 0

/** Somebody's name, a password that many have, and a network that nobody has seen. */
const sprays = (slug: Slug) =>
  signsIn(at(slug), somebody(slug).named, 'Contraseña de muchos 1*', {
    source: `198.51.100.${(networks += 1)}`,
    works: false,
  })

async function sprayed(slug: Slug): Promise<void> {
  for (let tries = 0; tries < free; tries += 1)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are counted
    expect((await sprays(slug)).body.code).toBe('wrong_credentials')
}

/** Where not everybody works before each sign-in. */
const usually = slugs.filter((slug) => !municipalities[slug].public.flows.login[0].human)

for (const slug of usually)
  test(`in ${slug} the next one is not compared without work`, async () => {
    await sprayed(slug)
    expect((await sprays(slug)).body.code).toBe('proof_of_work_required')
  })

test('whoever is right works once elsewhere, and not at all on a browser that is known', async () => {
  const person = await owner('demo')
  await sprayed('demo')
  const elsewhere = await signsIn(at('demo'), person.named, password)
  expect([elsewhere.body.outcome, elsewhere.efforts.length]).toEqual(['signed_in', 1])
  const known = await signsIn(await knownBrowser(person), person.named, password)
  expect([known.body.outcome, known.efforts.length]).toEqual(['signed_in', 0])
})

test('recoveries that are begun and left, one of each network, make the next ones dear, whoever they are for', async () => {
  await freshCities({ beginOfMunicipality: { burst: free, refill: seconds(3600) } })
  const person = await owner('demo')
  const begins = (named: Answer) =>
    at('demo').sends(routesOf('demo').begin('recover'), {
      body: { answer: named },
      headers: { 'cf-connecting-ip': `198.51.100.${(networks += 1)}` },
    })
  for (let left = 0; left < free; left += 1)
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are counted
    expect((await begins(somebody('demo').named)).body.at).toBe('verify-code')
  expect((await begins(somebody('demo').named)).body.code).toBe('proof_of_work_required')
  expect((await begins(person.named)).body.code).toBe('proof_of_work_required')
})

test('what is sprayed at one city makes no other dear', async () => {
  await sprayed('demo')
  expect((await sprays('ecuapass')).body.code).toBe('wrong_credentials')
})
