/** A proof is good for one request of one browser in one city, now and once (RFC 9449 §4.3, §11). */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { writeNonce } from '../../../worker/crypto/proof-nonce.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { BrowserKey, cookieless, type Cookieless, type Forgery } from '../../support/browser-key.ts'
import { base } from '../../support/citizen.ts'
import { registered } from '../../support/accounts.ts'
import { freshDatabase, timePasses } from '../../support/database.ts'
import { purges } from '../retention/fixtures.ts'

const email = 'prueba@example.com'
const now = () => Math.floor(Date.now() / 1000)

beforeEach(freshDatabase)

/** A flow that waits for its code. */
async function waiting(): Promise<Cookieless> {
  const citizen = await cookieless()
  await citizen.begins('recover', { identifier: email })
  return citizen
}

const nonceOf = async (slug: string, time: number) =>
  writeNonce((await readKeys(env)).session, slug, time)

test('an honest proof is taken', async () => {
  expect((await (await waiting()).reloads()).status).toBe(200)
})

const forgeries: Readonly<Record<string, (citizen: Cookieless) => Forgery | Promise<Forgery>>> = {
  'for another method': () => ({ claims: { htm: 'POST' } }),
  'for another address': ({ slug }) => ({ claims: { htu: `${base}/${slug}/flows/recover/other` } }),
  'for another host': ({ flow }) => ({
    claims: { htu: `https://otra.example/demo/flows/recover/${flow}` },
  }),
  'for a plain address of a safe one': ({ flow }) => ({
    claims: { htu: `${base.replace('https:', 'http:')}/demo/flows/recover/${flow}` },
  }),
  'of a minute ago': () => ({ claims: { iat: now() - 62 } }),
  'of the next minute': () => ({ claims: { iat: now() + 62 } }),
  'without a time': () => ({ claims: { iat: undefined } }),
  'with a time in words': () => ({ claims: { iat: String(now()) } }),
  'without a nonce': () => ({ claims: { nonce: undefined } }),
  'with a nonce that somebody made up': () => ({ claims: { nonce: `${now()}.${'a'.repeat(43)}` } }),
  'with a nonce that is too old': async () => ({
    claims: { nonce: await nonceOf('demo', now() - 601) },
  }),
  'with the nonce of another city': async () => ({
    claims: { nonce: await nonceOf('leon', now()) },
  }),
  'without a name': () => ({ claims: { jti: undefined } }),
  'with a name that can be guessed': () => ({ claims: { jti: '1' } }),
  'of another type': () => ({ header: { typ: 'JWT' } }),
  'without a signature': () => ({ header: { alg: 'none' } }),
  'of another algorithm': () => ({ header: { alg: 'ES384' } }),
  'with another header member': () => ({ header: { kid: '1' } }),
  'with a key of another': async () => ({ header: { jwk: (await BrowserKey.drawn()).jwk } }),
  'with a private key': ({ key }) => ({ header: { jwk: { ...key.jwk, d: key.jwk['x'] } } }),
  'with a key on no curve': ({ key }) => ({ header: { jwk: { ...key.jwk, y: key.jwk['x'] } } }),
  'with a secret for a key': () => ({ header: { jwk: { kty: 'oct', k: 'AAAA' } } }),
}

for (const [what, forge] of Object.entries(forgeries))
  test(`refused: a proof ${what}`, async () => {
    const citizen = await waiting()
    citizen.forges(await forge(citizen))
    const refused = await citizen.reloads()
    expect(refused.status).toBe(401)
    expect(refused.body.code).toBe('proof_refused')
    expect(refused.headers.get('www-authenticate')).toContain('DPoP')
    expect((await citizen.reloads()).status, 'the next one, by the answer’s nonce').toBe(200)
  })

test('refused: a proof that is sent again, also while the first is under way', async () => {
  const citizen = await waiting()
  await citizen.reloads()
  const dpop = citizen.proof
  const path = `/demo/flows/recover/${citizen.flow}`
  const again = () => citizen.sends(path, { method: 'GET', headers: { dpop } })
  expect((await again()).body.code).toBe('proof_refused')
  const fresh = await citizen.key.signs('dpop+jwt', {
    jti: crypto.randomUUID(),
    htm: 'GET',
    htu: base + path,
    iat: now(),
    nonce: citizen.nonce,
  })
  const sent = () => citizen.sends(path, { method: 'GET', headers: { dpop: fresh } })
  const all = await Promise.all([sent(), sent(), sent()])
  expect(all.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
    200, 401, 401,
  ])
})

test('refused: two proofs in one request', async () => {
  const citizen = await waiting()
  await citizen.forges({ claims: { device: undefined } }).reloads()
  const headers = { dpop: `${citizen.proof}, ${citizen.proof}` }
  const path = `/demo/flows/recover/${citizen.flow}`
  expect((await citizen.sends(path, { method: 'GET', headers })).body.code).toBe('proof_refused')
})

test('refused: a proof beside an access token that it does not name', async () => {
  const citizen = await registered(email, {}, await cookieless())
  citizen.kind = 'change-password'
  for (const ath of [undefined, 'a'.repeat(43)]) {
    ;(citizen as Cookieless).forges({ claims: { ath } })
    const answer = { current: 'x', password: 'una frase nueva para entrar' }
    expect((await citizen.begins('change-password', answer)).body.code).toBe('proof_refused')
  }
})

test('a proof of one city is none in another', async () => {
  const citizen = await waiting()
  await citizen.reloads()
  const neighbour = await cookieless('ibarra', 'https://www.ibarra.gob.ec')
  neighbour.key = citizen.key
  const sent = await neighbour.sends(`/ibarra/flows/recover/${citizen.flow}`, {
    method: 'GET',
    headers: { dpop: citizen.proof },
  })
  expect(sent.body.code).toBe('proof_refused')
})

test('a nonce begins with the Worker’s time, by which a browser whose clock is wrong can sign', async () => {
  const citizen = await waiting()
  const [time] = citizen.nonce?.split('.') ?? []
  expect(Math.abs(Number(time) - now())).toBeLessThan(5)
})

test('what is remembered of proofs is gone two minutes later, and holds nothing of a key', async () => {
  const citizen = await waiting()
  await citizen.reloads()
  const { results } = await env.DB.prepare('SELECT * FROM used_proofs').all()
  expect(results.length).toBeGreaterThan(0)
  expect(JSON.stringify(results)).not.toContain(await citizen.key.thumbprint())
  await timePasses(122)
  await purges()
  expect(await env.DB.prepare('SELECT count(*) AS n FROM used_proofs').first('n')).toBe(0)
})

test('a proof that proves nothing leaves no row: a flood of them fills no table', async () => {
  const citizen = await waiting()
  const rows = () => env.DB.prepare('SELECT count(*) AS n FROM used_proofs').first('n')
  const before = await rows()
  for (let n = 0; n < 5; n++) await citizen.forges({ claims: { iat: 1 } }).reloads()
  expect(await rows()).toBe(before)
})
