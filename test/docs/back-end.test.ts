/** The verification of docs/back-end.md, as a developer copies it, against tokens of this Worker and against others. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signToken, type TokenContent } from '../../worker/crypto/access-token.ts'
import { createSecrets } from '../../worker/crypto/keys.ts'
import { publicJwks, readSigningKeys, type SigningKeys } from '../../worker/crypto/signing-keys.ts'
import { root, textOf } from './pages.ts'

let server: Server
let keys: SigningKeys
let issuer = ''
let folder = ''
let audience = ''
let citizenOf: (token: string) => Promise<Readonly<Record<string, unknown>>>

const drawnKeys = async () => readSigningKeys((await createSecrets()).SIGNING_KEYS)

beforeAll(async () => {
  keys = await drawnKeys()
  server = createServer((request, response) => {
    const isAsked = request.url === '/leon/.well-known/jwks.json'
    response
      .writeHead(isAsked ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(isAsked ? publicJwks(keys) : {}))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  issuer = `http://127.0.0.1:${port}/leon`

  const [, block = ''] =
    /```js\n(\/\/ verify\.mjs\n[^]*?)```/.exec(textOf('docs/back-end.md')) ?? []
  const stated = 'https://id.ciudad.gob.ec/leon'
  expect(block).toContain(stated)
  audience = /audience: '([^']+)'/.exec(block)?.[1] ?? ''
  // Below the root, where `jose` is found.
  mkdirSync(`${root}test/results`, { recursive: true })
  folder = mkdtempSync(`${root}test/results/back-end-`)
  writeFileSync(join(folder, 'verify.mjs'), block.replace(stated, issuer))
  ;({ citizenOf } = await import(/* @vite-ignore */ join(folder, 'verify.mjs')))
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const content = (changed: Partial<TokenContent> = {}): TokenContent => ({
  iss: issuer,
  aud: audience,
  sub: 'acc_1',
  jti: 'one',
  ...changed,
})

const signed = (by: SigningKeys, told: TokenContent, issued = new Date()) =>
  signToken(by, told, { now: issued, lifetime: 300 })

test('a token of the Worker says who the citizen is', async () => {
  expect(await citizenOf(await signed(keys, content()))).toMatchObject({ sub: 'acc_1' })
})

for (const [what, token] of [
  ['of another municipality', () => signed(keys, content({ iss: `${issuer}x` }))],
  ['for somebody else', () => signed(keys, content({ aud: 'other' }))],
  ['that has ended', () => signed(keys, content(), new Date(Date.now() - 600_000))],
  ['under a key that is not published', async () => signed(await drawnKeys(), content())],
] as const)
  test(`a token ${what} is refused`, async () => {
    await expect(citizenOf(await token())).rejects.toThrow()
  })
