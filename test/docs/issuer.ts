/** A municipality that publishes its keys, for the examples that verify a token by them. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signToken, type TokenContent } from '../../worker/crypto/access-token.ts'
import { createSecrets } from '../../worker/crypto/keys.ts'
import { publicJwks, readSigningKeys, type SigningKeys } from '../../worker/crypto/signing-keys.ts'

export interface Issuer {
  /** Its `iss`. */
  readonly name: string
  /** What its Worker would sign, and what it would not, by why. */
  tokens(audience: string): Promise<readonly (readonly [why: string, token: string])[]>
  good(audience: string): Promise<string>
  close(): void
}

const drawnKeys = async () => readSigningKeys((await createSecrets()).SIGNING_KEYS)

const signed = (by: SigningKeys, content: TokenContent, issued = new Date()) =>
  signToken(by, content, { now: issued, lifetime: 300 })

/** As the documentation calls it. */
export const stated = 'https://id.ciudad.gob.ec/leon'

export async function startIssuer(): Promise<Issuer> {
  const keys = await drawnKeys()
  const server = createServer((request, response) => {
    const isAsked = request.url === '/leon/.well-known/jwks.json'
    response
      .writeHead(isAsked ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(isAsked ? publicJwks(keys) : {}))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const name = `http://127.0.0.1:${port}/leon`
  const content = (aud: string, changed: Partial<TokenContent> = {}): TokenContent => ({
    iss: name,
    aud,
    sub: 'acc_1',
    jti: 'one',
    ...changed,
  })
  return {
    name,
    good: (audience) => signed(keys, content(audience)),
    tokens: async (audience) => [
      ['of another municipality', await signed(keys, content(audience, { iss: `${name}x` }))],
      ['for somebody else', await signed(keys, content('other'))],
      ['that has ended', await signed(keys, content(audience), new Date(Date.now() - 600_000))],
      ['under a key that is not published', await signed(await drawnKeys(), content(audience))],
    ],
    close: () => server.close(),
  }
}
