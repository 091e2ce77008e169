/** The code of a change of contact at the counter: guessed by nobody, and good for one officer, one citizen, one contact. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import type { ContactCodeSent } from '../../../contract/desk/contact-change.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { bucketKeys, type LimitKey } from '../../../worker/limits/buckets.ts'
import { freshCities, newEmail, newestTo, rows } from '../cities/fixtures.ts'
import { asksCode, atTheCounter, codeIn, finds, seen } from './contact-in-person.ts'
import { officerAt } from './officer.ts'

beforeEach(freshCities)

for (const [where, contact, tells, never] of [
  [
    'by e-mail',
    newEmail(),
    /Di este código a la persona que te atiende ahí.*Nadie de Maracaibo te lo pedirá por teléfono/s,
    /donde empezaste|confirma tu/i,
  ],
  [
    'by SMS',
    '+584141234577',
    /dilo a quien te atiende en la ventanilla, y a nadie por teléfono/,
    /no lo compartas/i,
  ],
] as const)
  test(`${where} the code is to be told to the officer who is there, and to nobody by telephone`, async () => {
    const { citizen, clerk, account } = await atTheCounter()
    await asksCode(clerk.browser, account, seen(citizen.cedula, contact))
    const { text, subject = '' } = await newestTo(contact, /\b\d{8}\b/)
    expect(text).toMatch(tells)
    expect(`${subject} ${text}`).not.toMatch(never)
  })

test('a code is guessed five times at most, and proposes nothing', async () => {
  const { citizen, clerk, account, address } = await atTheCounter()
  const what = seen(citizen.cedula, address)
  const { text } = await asksCode(clerk.browser, account, what)
  const { challenge } = JSON.parse(text) as ContactCodeSent
  const right = await codeIn(address)
  const tries = async (code: string) =>
    clerk.browser.sends(clerk.browser.routes.contact(account), {
      body: { ...what, challenge, code },
    })
  const wrong = right === '00000000' ? '00000001' : '00000000'
  for (let count = 0; count < 5; count += 1) expect((await tries(wrong)).code).toBe('wrong_code')
  expect((await tries(right)).code).toBe('code_tries_used_up')
  expect(await rows('proposals')).toBe(0)
})

test('a code proves the contact that it went to, for the citizen and the officer it was sent for, once', async () => {
  const { citizen, clerk, account, address } = await atTheCounter()
  const what = seen(citizen.cedula, address)
  const { text } = await asksCode(clerk.browser, account, what)
  const { challenge } = JSON.parse(text) as ContactCodeSent
  const code = await codeIn(address)
  const other = newEmail()
  const elsewhere = await clerk.browser.sends(clerk.browser.routes.contact(account), {
    body: { ...what, contact: other, challenge, code },
  })
  expect(elsewhere.code).toBe('wrong_code')
  await clerk.browser.sends(clerk.browser.routes.releaseCitizen(account))
  const colleague = await officerAt('maracaibo')
  await finds(colleague.browser, citizen.cedula)
  const body = { ...what, challenge, code }
  const theirs = await colleague.browser.sends(colleague.browser.routes.contact(account), { body })
  expect(theirs.code).toBe('wrong_code')
  await colleague.browser.sends(colleague.browser.routes.releaseCitizen(account))
  await finds(clerk.browser, citizen.cedula)
  expect((await clerk.browser.sends(clerk.browser.routes.contact(account), { body })).status).toBe(
    204,
  )
  await finds(clerk.browser, citizen.cedula)
  expect((await clerk.browser.sends(clerk.browser.routes.contact(account), { body })).code).toBe(
    'code_spent',
  )
})

test('messages that strangers ask for, also from the city hall’s own network, keep no code from the counter', async () => {
  const { citizen, clerk, account, address } = await atTheCounter()
  const { index } = await readKeys(env)
  const used: readonly LimitKey[] = [
    ['messageOfMunicipality'],
    ['messageFromNetwork', 'typed', '203.0.113.0/24'],
    ['messageFromSource', 'typed', '203.0.113.7'],
    ['unaskedToMailbox', address],
  ]
  const keys = await Promise.all(used.map(bucketKeys(index, 'maracaibo')))
  const emptied = env.DB.prepare(
    'INSERT OR REPLACE INTO limits (key, tokens, refill, allowed) VALUES (?1, 0, 100000, 0)',
  )
  await env.DB.batch(keys.map((key) => emptied.bind(key)))
  const { status } = await asksCode(clerk.browser, account, seen(citizen.cedula, address))
  expect(status).toBe(200)
  expect(await codeIn(address)).toMatch(/^\d{8}$/)
})

for (const [how, dictated] of [
  ['in two groups', (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`],
  ['with hyphens, and what nobody sees', (code: string) => `\u200b${code.replace(/../, '$&-')}`],
  ['with an O for a nought', (code: string) => code.replaceAll('0', 'O')],
] as const)
  test(`a code is taken as it is read out and typed: ${how}`, async () => {
    const { citizen, clerk, account, address } = await atTheCounter()
    const what = seen(citizen.cedula, address)
    const { text } = await asksCode(clerk.browser, account, what)
    const { challenge } = JSON.parse(text) as ContactCodeSent
    const body = { ...what, challenge, code: dictated(await codeIn(address)) }
    const { routes } = clerk.browser
    expect((await clerk.browser.sends(routes.contact(account), { body })).status).toBe(204)
  })

test('what can be no code costs none of the tries', async () => {
  const { citizen, clerk, account, address } = await atTheCounter()
  const what = seen(citizen.cedula, address)
  const { text } = await asksCode(clerk.browser, account, what)
  const { challenge } = JSON.parse(text) as ContactCodeSent
  const tries = async (code: string) =>
    clerk.browser.sends(clerk.browser.routes.contact(account), {
      body: { ...what, challenge, code },
    })
  for (let count = 0; count < 6; count += 1) expect((await tries('1234')).code).toBe('wrong_code')
  expect((await tries(await codeIn(address))).status).toBe(204)
})
