/** One address and document, registered fifty times at once, is one account and a few messages (T16). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { cedula, codeTo, password, person } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'
import { mailTo } from '../../support/delivered-messages.ts'
import { defaultLimits } from '../../../worker/limits/limits.ts'
import { expectSame } from '../enumeration/transcript.ts'

const email = 'todos@example.com'

beforeEach(freshDatabase)

const count = async (sql: string) => (await env.DB.prepare(sql).first<{ n: number }>())?.n

async function beginAll() {
  const citizens = Array.from({ length: 50 }, () => new Citizen())
  const begun = await Promise.all(
    citizens.map((citizen) => citizen.begins('register', person(email, { document: cedula }))),
  )
  return { citizens, begun }
}

// Fifty hashes, one after another, take their time.
const patience = 60_000

test(
  'fifty registrations at once get three messages, the others are asked for work, and all make one account',
  async () => {
    const { citizens, begun } = await beginAll()
    const written = begun.filter(({ status }) => status === 200)
    expectSame(
      written.map((answered, index) => ({
        who: `number ${index + 1}`,
        // The countdown of a slower one may stand a second lower.
        answered: {
          ...answered,
          text: answered.text.replace(/"(resendIn|expiresIn)":\d+/g, '"$1":0'),
        },
      })),
    )
    expect(written[0]?.body.at).toBe('verify-code')
    const others = begun.filter((answered) => !written.includes(answered))
    expect(new Set(others.map(({ body }) => body.code))).toEqual(
      new Set(['proof_of_work_required']),
    )

    const mail = await mailTo(email)
    expect(mail).toHaveLength(defaultLimits.messageToDestination.burst)

    // Every code that arrived is used at the same moment, each in the browser that asked for it.
    const outcomes = await Promise.all(
      mail.map(async ({ id, code = '' }) => {
        const row = await env.DB.prepare('SELECT flow FROM outbox WHERE id = ?')
          .bind(id)
          .first<{ flow: string }>()
        const citizen = citizens.find(({ flow }) => flow === row?.flow)
        return citizen?.answers({ code })
      }),
    )
    const won = outcomes.filter((answered) => answered?.body.outcome === 'registered')
    expect(won).toHaveLength(1)
    expect(outcomes.filter((answered) => answered?.status === 410)).toHaveLength(mail.length - 1)

    expect(await count('SELECT count(*) AS n FROM accounts')).toBe(1)
    expect(await count('SELECT count(*) AS n FROM sessions')).toBe(1)
    expect(await count('SELECT count(*) AS n FROM identifiers')).toBe(2)
    expect(await count("SELECT count(*) AS n FROM audit WHERE event = 'registered'")).toBe(1)
    const signedIn = await new Citizen().begins('login', { identifier: cedula, password })
    expect(signedIn.body.outcome).toBe('signed_in')
  },
  patience,
)

test('two registrations with one document and two addresses are one account', async () => {
  const [one, other] = [new Citizen(), new Citizen()]
  await one.begins('register', person('uno@example.com', { document: cedula }))
  await other.begins('register', person('otro@example.com', { document: cedula }))
  const [toOne, toOther] = [await codeTo('uno@example.com'), await codeTo('otro@example.com')]
  const done = await Promise.all([one.answers({ code: toOne }), other.answers({ code: toOther })])
  expect(done.map(({ status }) => String(status)).toSorted()).toEqual(['200', '410'])
  expect(await count('SELECT count(*) AS n FROM accounts')).toBe(1)
  expect(await count('SELECT count(*) AS n FROM identifiers')).toBe(2)
})
