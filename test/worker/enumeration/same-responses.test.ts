/** Whoever asks learns nothing of who has an account: every answer is the same for all (T11). */
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Citizen } from '../../support/citizen.ts'
import { password, person } from '../../support/accounts.ts'
import { freshDatabase, limitsRefill, timePasses } from '../../support/database.ts'
import { expectSame, type Exchange } from './transcript.ts'
import { addresses, anotherPassword, messages, settleTwins, twins, type Twin } from './twins.ts'

beforeAll(async () => {
  // The countdowns on the screens are seconds, and would differ when one passes between two answers.
  vi.useFakeTimers({ toFake: ['Date'] })
  await freshDatabase()
  await settleTwins()
})

afterAll(() => void vi.useRealTimers())

// What one test used up of the limits is given back before the next.
beforeEach(limitsRefill)

/** The same for every twin, each in a browser of its own, and the messages that came of it. */
async function ofEach(act: (citizen: Citizen, twin: Twin) => Promise<Exchange['answered']>) {
  const exchanges: (Exchange & { readonly messages: number })[] = []
  for (const twin of twins) {
    const before = await messages()
    const answered = await act(new Citizen(), twin)
    const typed = [addresses[twin]]
    exchanges.push({ who: twin, answered, typed, messages: (await messages()) - before })
  }
  return exchanges
}

function expectSameMessages(exchanges: readonly { readonly messages: number }[], each: number) {
  expect(exchanges.map(({ messages: some }) => some)).toEqual(twins.map(() => each))
}

test('a wrong password is answered as an unknown address is', async () => {
  const exchanges = await ofEach((citizen, twin) =>
    citizen.begins('login', { identifier: addresses[twin], password: anotherPassword }),
  )
  expectSame(exchanges)
  expectSameMessages(exchanges, 0)
  expect(exchanges[0]?.answered.body.code).toBe('wrong_credentials')
})

test('the right password opens no account that is suspended, unconfirmed or of another municipality', async () => {
  const exchanges = await ofEach((citizen, twin) =>
    citizen.begins('login', { identifier: addresses[twin], password }),
  )
  const answeredTo = (twin: Twin) => exchanges.find(({ who }) => who === twin)?.answered.body
  expectSame(exchanges.filter(({ who }) => who !== 'known' && who !== 'suspended'))
  expect(answeredTo('known')?.outcome).toBe('signed_in')
  // The password has shown whose it is.
  expect(answeredTo('suspended')?.code).toBe('account_suspended')
})

describe('recovery', () => {
  test('begins the same for everybody, with one message each', async () => {
    const exchanges = await ofEach((citizen, twin) =>
      citizen.begins('recover', { identifier: addresses[twin] }),
    )
    expectSame(exchanges)
    expectSameMessages(exchanges, 1)
    expect(exchanges[0]?.answered.body.at).toBe('verify-code')
  })

  test('sends again the same for everybody, with one message each', async () => {
    const browsers = new Map<Twin, Citizen>()
    const begun = await ofEach((citizen, twin) => {
      browsers.set(twin, citizen)
      return citizen.begins('recover', { identifier: addresses[twin] })
    })
    expectSame(begun)
    const again = (_: Citizen, twin: Twin) => (browsers.get(twin) ?? new Citizen()).resends()
    const early = await ofEach(again)
    expectSame(early)
    expect(early[0]?.answered.body.code).toBe('too_soon')
    await timePasses(31)
    const exchanges = await ofEach(again)
    expectSame(exchanges)
    expectSameMessages(exchanges, 1)
    expect(exchanges[0]?.answered.status).toBe(200)
  })

  test('refuses a wrong code the same for everybody, try after try', async () => {
    const browsers = new Map<Twin, Citizen>()
    await ofEach((citizen, twin) => {
      browsers.set(twin, citizen)
      return citizen.begins('recover', { identifier: addresses[twin] })
    })
    const codes: unknown[] = []
    for (let n = 0; n < 7; n++) {
      const exchanges = await ofEach((_, twin) =>
        (browsers.get(twin) ?? new Citizen()).answers({ code: '00000000' }),
      )
      expectSame(exchanges)
      codes.push(exchanges[0]?.answered.body.code)
    }
    expect(codes).toEqual([
      ...Array<string>(5).fill('wrong_code'),
      ...Array<string>(2).fill('code_tries_used_up'),
    ])
  })

  test('refuses a link with the wrong secret the same for everybody', async () => {
    const exchanges = await ofEach(async (citizen, twin) => {
      await citizen.begins('recover', { identifier: addresses[twin] })
      const row = await env.DB.prepare('SELECT id FROM challenges WHERE flow = ?')
        .bind(citizen.flow)
        .first<{ id: string }>()
      return new Citizen().follows(`#citizen-recover=${row?.id ?? ''}.${'a'.repeat(22)}`)
    })
    expectSame(exchanges)
    expect(exchanges[0]?.answered.body.code).toBe('link_damaged')
  })
})

test('registration begins the same for everybody, with one message each', async () => {
  const exchanges = await ofEach((citizen, twin) =>
    citizen.begins('register', person(addresses[twin])),
  )
  expectSame(exchanges)
  expectSameMessages(exchanges, 1)
  expect(exchanges[0]?.answered.body.at).toBe('verify-code')
})

test('registration refuses a wrong code the same for everybody', async () => {
  const exchanges = await ofEach(async (citizen, twin) => {
    await citizen.begins('register', person(addresses[twin]))
    return citizen.answers({ code: '00000000' })
  })
  expectSame(exchanges)
  expect(exchanges[0]?.answered.body.code).toBe('wrong_code')
})
