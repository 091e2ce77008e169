/** Lets a page of the bench, on an origin that no city has allowed, talk to the Worker. */
import type { Page, Request } from 'playwright-core'
import { clientHeader, idempotencyKeyHeader } from '../../contract/routes.ts'
import { password, register } from './citizen.ts'
import { connect } from './connection.ts'
import type { Stack } from './stack.ts'
import { token } from '../../worker/crypto/random.ts'

/** What a citizen types to sign in. */
export type Account = Readonly<Record<'identifier' | 'password', string>>

/** Registers somebody who can sign in. */
export async function signedUp({ address, origin }: Stack): Promise<Account> {
  const email = 'banco@correo.example'
  const connection = connect(address)
  try {
    await register(connection, origin, email)
  } finally {
    connection.close()
  }
  return { identifier: email, password }
}

const operations = /\/demo\/(?:account|cookies|flows|human|profile|session)/

/** What the Worker wants of every page, and the bare element does not say. */
const floor = () => ({
  [clientHeader]: 'bench',
  [idempotencyKeyHeader]: token(128),
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'cors',
})

/** Every visit comes from an address of its own, of the range kept for benchmarks (RFC 2544). */
let visits = 0

/** @returns what was sent so far */
export async function forwarded(
  page: Page,
  { address, origin }: Stack,
  pageOrigin: string,
): Promise<{ readonly signIns: number }> {
  const sent = { signIns: 0 }
  visits += 1
  const source = `198.19.0.${visits}`
  const ask = (request: Request) =>
    fetch(address + new URL(request.url()).pathname, {
      method: request.method(),
      headers: { ...floor(), ...request.headers(), origin, 'cf-connecting-ip': source },
      body: request.postData(),
    })
  await page.route(operations, async (route) => {
    const request = route.request()
    if (request.method() === 'POST' && request.url().endsWith('/flows/login')) sent.signIns += 1
    const response = await ask(request)
    const headers = Object.fromEntries(response.headers)
    delete headers['content-encoding']
    delete headers['content-length']
    const cookies = response.headers.getSetCookie()
    await route.fulfill({
      status: response.status,
      headers: {
        ...headers,
        'access-control-allow-origin': pageOrigin,
        'access-control-allow-credentials': 'true',
        // One a line: they cannot be joined by commas.
        ...(cookies.length > 0 && { 'set-cookie': cookies.join('\n') }),
      },
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  return sent
}
