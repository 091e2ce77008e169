/** A code that is asked for again: it lives long enough to be used, also where KV has lost what it is compared with. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Citizen } from '../../support/citizen.ts'
import { timePasses } from '../../support/database.ts'
import { at, freshCities, newest } from '../budget/fixtures.ts'
import { owner, recovers, registers, type Owner } from '../budget/owners.ts'
import { newEmail } from '../cities/fixtures.ts'
import type { Slug } from '../sign-in/fixtures.ts'

beforeEach(freshCities)

/** Cities whose screens wait for a code or a link, and how long it lives. */
const waiting = [
  ['demo', 'recover', 600],
  ['demo', 'register', 600],
  ['ibarra', 'recover', 600],
  ['leon', 'recover', 7200],
  ['maracaibo', 'recover', 1800],
  ['ecuapass', 'register', 600],
] as const

async function asked(slug: Slug, kind: 'recover' | 'register') {
  const citizen = at(slug)
  const one = await owner(slug)
  await (kind === 'recover' ? recovers(citizen, one) : registers(citizen, newEmail()))
  return { citizen, one }
}

/** Uses the newest message. */
async function proves(citizen: Citizen, { document }: Owner) {
  const { code, link } = (await newest()).words
  if (code === undefined) return citizen.follows(link ?? '')
  const user = citizen.slug === 'ibarra' ? { user: document } : {}
  return citizen.answers({ ...user, code })
}

for (const [slug, kind, life] of waiting)
  describe(`${slug}, ${kind}`, () => {
    test('asked for again shortly before its end, what arrives works as long as the message says', async () => {
      const { citizen, one } = await asked(slug, kind)
      const first = await newest()
      await timePasses(life - 52)
      const { body } = await citizen.resends()
      const second = await newest()
      expect(second.words['link'] ?? second.words['code']).not.toBe(
        first.words['link'] ?? first.words['code'],
      )
      expect(body.view?.['expiresIn']).toBeGreaterThan(life - 5)
      expect(second.words['minutes']).toBe(String(life / 60))
      await timePasses(life - 20)
      expect((await proves(citizen, one)).status).toBe(200)
    })

    test('where KV has lost the record, asking again makes another, which works', async () => {
      const { citizen, one } = await asked(slug, kind)
      for (const { name } of (await env.CODES.list({ prefix: 'code:' })).keys)
        await env.CODES.delete(name)
      await timePasses(31)
      await citizen.resends()
      expect((await proves(citizen, one)).status).toBe(200)
    })
  })
