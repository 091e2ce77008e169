/**
 * Two tabs of one browser on a bad line, in any order of asking, losing and arriving: nobody is signed out. A thief
 * with a copy of the cookie is found as soon as both have used what they were given.
 */
import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { overlap } from '../../../worker/sessions/session-store.ts'
import { defaultLifetimes } from '../../../worker/municipalities/lifetimes.ts'
import { Citizen } from '../../support/citizen.ts'
import { registered } from '../../support/accounts.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'

const cookie = '__Host-citizen-session-demo'

/** Seconds that a page waits for an answer: `requestTimeout` of `widget/api/client.ts`. */
const waits = 15

beforeEach(freshDatabase)

const tokenOf = (citizen: Citizen) => citizen.cookies.get(cookie) ?? ''

let people = 0

/** Signs somebody in, and gives the cookie. */
async function signedIn(): Promise<string> {
  people += 1
  return tokenOf(await registered(`vecina${people}@example.com`))
}

/** Asks with a token; what came back instead of it, and whether it was refused. */
async function asks(token: string) {
  const tab = new Citizen()
  tab.cookies.set(cookie, token)
  const { status } = await tab.refreshes({
    headers: { 'cf-connecting-ip': `198.51.100.${people}` },
  })
  return { status, token: tokenOf(tab) }
}

const reused = async () =>
  (await env.DB.prepare("SELECT id FROM audit WHERE event = 'refresh_reused'").all()).results.length

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ is: 'asks' } as const) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('arrives' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('is lost' as const), which: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('time passes' as const),
      seconds: fc.constantFrom(2, 9, 14, 70, 300, 1500),
    }),
  },
)

test('whatever is lost or late between two tabs, the citizen stays signed in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
      let jar = await signedIn()
      let now = 0
      let asked = 0
      let onTheWay: { readonly token: string; readonly since: number }[] = []
      for (const one of steps) {
        if (one.is === 'asks') {
          const { status, token } = await asks(jar)
          expect(status).toBe(200)
          asked = now
          onTheWay.push({ token, since: now })
        } else if (one.is === 'time passes') {
          // Whoever stays away for longer is signed out, and rightly.
          if (now + one.seconds - asked >= defaultLifetimes.sessionIdle) continue
          await timePasses(one.seconds)
          now += one.seconds
          // Nobody waits any longer: what comes then is thrown away, cookie and all.
          onTheWay = onTheWay.filter(({ since }) => now - since <= waits)
        } else {
          const [answer] = onTheWay.splice(one.which % Math.max(1, onTheWay.length), 1)
          if (answer && one.is === 'arrives') jar = answer.token
        }
      }
      expect((await asks(jar)).status).toBe(200)
    }),
    { numRuns: 25, seed: 20_261_128 },
  )
  expect(await reused()).toBe(0)
}, 120_000)

test('a thief with a copied cookie is found when both have refreshed twice, in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(fc.constantFrom('citizen', 'thief'), { minLength: 4, maxLength: 9 })
        .filter((turns) =>
          ['citizen', 'thief'].every((who) => turns.filter((one) => one === who).length >= 2),
        ),
      async (turns) => {
        const before = await reused()
        const copied = await signedIn()
        const holds = { citizen: copied, thief: copied }
        let found = false
        for (const who of turns as readonly (keyof typeof holds)[]) {
          const { status, token } = await asks(holds[who])
          found ||= status === 401
          holds[who] = found ? holds[who] : token
          await timePasses(overlap + 1)
        }
        expect(found).toBe(true)
        expect(await reused()).toBe(before + 1)
        for (const token of Object.values(holds)) expect((await asks(token)).status).toBe(401)
      },
    ),
    { numRuns: 20, seed: 20_261_128 },
  )
}, 120_000)
