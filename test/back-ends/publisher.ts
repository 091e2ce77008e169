/** A city that publishes its keys as the Worker does, and rotates them, without a Worker. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { publicJwks, type SigningKeys } from '../../worker/crypto/signing-keys.ts'
import { drawnKeys, type Issuer } from '../support/citizen-tokens.ts'

export interface Publisher {
  /** With the key that is current. */
  readonly now: Issuer
  /** Publishes another key beside the first; tokens are signed with it from now on. */
  rotate(): Promise<void>
  close(): void
}

export async function startPublisher(audience: string): Promise<Publisher> {
  let keys = await drawnKeys()
  const published: SigningKeys['published'][number][] = [...keys.published]
  const server = createServer((request, response) => {
    const isAsked = request.url === '/leon/.well-known/jwks.json'
    response
      .writeHead(isAsked ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(isAsked ? publicJwks({ ...keys, published }) : {}))
  })
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  const { port } = server.address() as AddressInfo
  return {
    get now() {
      return { keys, audience, issuer: `http://127.0.0.1:${port}/leon` }
    },
    rotate: async () => {
      keys = await drawnKeys()
      published.push(...keys.published)
    },
    close: () => server.close(),
  }
}
