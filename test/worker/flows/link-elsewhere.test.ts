/** A link that is opened in another browser, such as a mail program's own, moves nothing until it is finished there. */
import { beforeEach, expect, test } from 'vitest'
import type { Citizen } from '../../support/citizen.ts'
import { at, freshCities, newest } from '../budget/fixtures.ts'
import { owner, passwordOf, recovers, registers, type Owner } from '../budget/owners.ts'
import { newEmail } from '../cities/fixtures.ts'
import { rowsIn } from '../codes/fixtures.ts'
import type { Slug } from '../sign-in/fixtures.ts'

beforeEach(freshCities)

const ways = [
  ['demo', 'recover'],
  ['demo', 'register'],
  ['ibarra', 'recover'],
  ['leon', 'recover'],
  ['leon', 'register'],
  ['maracaibo', 'recover'],
  ['maracaibo', 'register'],
] as const

async function asks(citizen: Citizen, kind: 'recover' | 'register'): Promise<Owner> {
  const one = await owner(citizen.slug as Slug)
  await (kind === 'recover' ? recovers(citizen, one) : registers(citizen, newEmail()))
  return one
}

/** Uses the message in the browser that asked for it. */
async function proves(citizen: Citizen, { document }: Owner) {
  const { code, link = '' } = (await newest()).words
  if (code === undefined) return citizen.follows(link)
  return citizen.answers({ ...(citizen.slug === 'ibarra' && { user: document }), code })
}

for (const [slug, kind] of ways)
  test(`${slug}, ${kind}: opened elsewhere and left there, the first browser goes on as if it had not been`, async () => {
    const citizen = at(slug)
    const one = await asks(citizen, kind)
    const waiting = await citizen.reloads()
    const { link = '' } = (await newest()).words

    for (const browser of [at(slug), at(slug)]) {
      const opened = await browser.follows(link)
      // Where a link only leads to the code, it leads nowhere in another browser.
      expect([200, 403]).toContain(opened.status)
    }
    const still = await citizen.reloads()
    expect([still.status, still.body.at]).toEqual([200, waiting.body.at])
    expect(await rowsIn('challenges', 'consumed_at IS NOT NULL')).toBe(0)
    const proven = await proves(citizen, one)
    expect([proven.status, proven.body.code]).toEqual([200, undefined])
  })

test('when the first browser has finished, the other is told so at once: by the link, and by a reload', async () => {
  const citizen = at('demo')
  await asks(citizen, 'recover')
  const { code = '', link = '' } = (await newest()).words
  const other = at('demo')
  expect((await other.follows(link)).body.at).toBe('new-password')
  await citizen.answers({ code })
  const ended = await citizen.answers({ password: 'otras palabras que nadie junta' })
  expect(ended.body.outcome).toBe('recovered')
  for (const screen of [await other.follows(link), await other.reloads(), await citizen.reloads()])
    expect(screen.body).toEqual({ at: 'done', outcome: 'recovered' })
  expect((await at('demo').follows(link)).body.code).toBe('link_spent')
})

test('of a registration, whoever types the password elsewhere after the first browser has finished is told the same', async () => {
  const citizen = at('demo')
  await asks(citizen, 'register')
  const { code = '', link = '' } = (await newest()).words
  const other = at('demo')
  expect((await other.follows(link)).body.at).toBe('prove-password')
  expect((await citizen.answers({ code })).body.outcome).toBe('registered')
  const late = await other.answers({ password: passwordOf('demo') })
  expect(late.body.code).toBe('finished_elsewhere')
})
