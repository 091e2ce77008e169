/** A flow in a browser that keeps no cookies is bound to a key of the page's origin, and to nobody else's (RFC 9449). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { BrowserKey, Cookieless, cookieless } from '../../support/browser-key.ts'
import { Citizen } from '../../support/citizen.ts'
import { codeTo, linkTo, person, registered } from '../../support/accounts.ts'
import { freshDatabase } from '../../support/database.ts'

const email = 'sin-cookies@example.com'

beforeEach(freshDatabase)

test('a citizen registers, recovers and signs in without a cookie ever coming back', async () => {
  const citizen = await cookieless()
  await registered(email, {}, citizen)
  const begun = await citizen.reopens().begins('recover', { identifier: email })
  expect(begun.body.at).toBe('verify-code')
  expect((await citizen.reloads()).body.at).toBe('verify-code')
  await citizen.answers({ code: await codeTo(email) })
  const recovered = await citizen.answers({ password: 'otra frase para volver a entrar' })
  expect(recovered.body.outcome).toBe('recovered')
  const answer = { identifier: email, password: 'otra frase para volver a entrar' }
  expect((await citizen.begins('login', answer)).body.outcome).toBe('signed_in')
})

test('a browser that was given no nonce yet begins all the same, and goes on with the one of the answer', async () => {
  const citizen = new Cookieless(await BrowserKey.drawn(), await BrowserKey.drawn())
  expect((await citizen.begins('register', person(email))).body.at).toBe('verify-code')
  expect(citizen.nonce).toMatch(/^\d{10}\./)
  expect((await citizen.answers({ code: await codeTo(email) })).body.outcome).toBe('registered')
})

test('the key of one browser never opens the flow of another, and takes no try from it', async () => {
  const attacker = await cookieless()
  await attacker.begins('register', person(email))
  const victim = await cookieless()
  Object.assign(victim, { kind: 'register', flow: attacker.flow, at: 'verify-code' })
  const code = await codeTo(email)
  expect((await victim.reloads()).body.code).toBe('browser_not_recognised')
  expect((await victim.resends()).body.code).toBe('browser_not_recognised')
  for (let n = 0; n < 6; n++)
    expect((await victim.answers({ code })).body.code).toBe('browser_not_recognised')
  expect((await attacker.answers({ code })).body.outcome).toBe('registered')
})

test('whoever knows a key’s thumbprint, and has not the key, has nothing of it', async () => {
  const citizen = await cookieless()
  await citizen.begins('register', person(email))
  const thumbprint = await citizen.key.thumbprint()
  // As the name of an attempt, which a new browser's cookie is derived from.
  const thief = new Citizen()
  await thief.begins('recover', { identifier: email }, { operation: thumbprint })
  Object.assign(thief, { kind: 'register', flow: citizen.flow, at: 'verify-code' })
  expect((await thief.reloads()).body.code).toBe('browser_not_recognised')
  thief.cookies.set('__Host-citizen-flow-demo', `brw_${thumbprint.slice(0, 22)}`)
  expect((await thief.reloads()).body.code).toBe('browser_not_recognised')
})

test('where cookies come back, no nonce is given, and what was signed meanwhile binds nothing', async () => {
  const citizen = new Citizen()
  await citizen.sends('/demo/cookies', { method: 'GET' })
  const dpop = 'no proof at all'
  const begun = await citizen.begins('register', person(email), { headers: { dpop } })
  expect(begun.body.at).toBe('verify-code')
  expect(begun.headers.get('dpop-nonce')).toBeNull()
  const done = await citizen.answers({ code: await codeTo(email) })
  expect(done.body.outcome).toBe('registered')
  expect(done.headers.get('dpop-nonce')).toBeNull()
  expect(await env.DB.prepare('SELECT key FROM sessions').first('key')).toBeNull()
})

test('cookie or key: the flow goes on with whichever of the two is right', async () => {
  const cookies: [string, string][] = []
  const citizen = await cookieless()
  const begun = await citizen.begins('recover', { identifier: email })
  for (const one of begun.headers.getSetCookie()) {
    const [name = '', value = ''] = one.split(';')[0]?.split('=') ?? []
    cookies.push([name, value])
  }
  const [name = '', own = ''] = cookies.find(([one]) => one.includes('-flow-')) ?? []
  const reads = (cookie: string, key: BrowserKey) => {
    const browser = new Cookieless(key, citizen.device)
    Object.assign(browser, { nonce: citizen.nonce, kind: citizen.kind, flow: citizen.flow })
    browser.cookies.set(name, cookie)
    return browser.reloads()
  }
  const other = await BrowserKey.drawn()
  const wrong = 'brw_aaaaaaaaaaaaaaaaaaaaaa'
  expect((await reads(own, citizen.key)).status, 'both right').toBe(200)
  expect((await reads(wrong, citizen.key)).status, 'wrong cookie, right key').toBe(200)
  expect((await reads(own, other)).status, 'right cookie, wrong key').toBe(200)
  expect((await reads(wrong, other)).body.code, 'both wrong').toBe('browser_not_recognised')
})

test('a proof that proves nothing is refused, even beside the right cookie', async () => {
  const citizen = new Citizen()
  await citizen.begins('recover', { identifier: email })
  const refused = await citizen.resends({ headers: { dpop: 'no proof at all' } })
  expect(refused.body.code).toBe('proof_refused')
  expect(refused.headers.get('dpop-nonce')).toMatch(/^\d{10}\./)
})

test('a link that is opened in another browser without cookies goes on there', async () => {
  await registered(email)
  const first = await cookieless()
  await first.begins('recover', { identifier: email })
  const other = await cookieless()
  const followed = await other.follows(await linkTo(email))
  expect(followed.body.at).toBe('new-password')
  expect((await other.reloads()).body.at).toBe('new-password')
  const done = await other.answers({ password: 'una frase muy distinta de aquella' })
  expect(done.body.outcome).toBe('recovered')
})

test('several elements of a page, and tabs of a browser, go on with flows of their own', async () => {
  const one = await cookieless()
  const two = await new Cookieless(one.key, one.device).arrives()
  await one.begins('register', person(email))
  await two.begins('recover', { identifier: 'nadie@example.com' })
  expect((await one.reloads()).body.at).toBe('verify-code')
  expect((await two.reloads()).body.at).toBe('verify-code')
  expect((await one.answers({ code: await codeTo(email) })).body.outcome).toBe('registered')
})

test('a try that is made again after a lost answer meets its own work, with a proof of its own', async () => {
  const citizen = await cookieless()
  const operation = 'an-attempt-that-was-lost-on-the-way'
  const first = await citizen.begins('recover', { identifier: email }, { operation })
  const again = await citizen.begins('recover', { identifier: email }, { operation })
  expect(again.body.flow).toBe(first.body.flow)
})
