/** Lets a page of the bench, on an origin that no city has allowed, talk to the Worker. */
import type { Page, Request } from 'playwright-core'
import { nextSource, pageHeaders, password, register } from './citizen.ts'
import { connect } from './connection.ts'
import type { Stack } from './stack.ts'

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

/** @returns what was sent so far */
export async function forwarded(
  page: Page,
  { address, origin }: Stack,
  pageOrigin: string,
): Promise<{ readonly signIns: number }> {
  const sent = { signIns: 0 }
  const source = nextSource()
  const ask = (request: Request) =>
    fetch(address + new URL(request.url()).pathname, {
      method: request.method(),
      // The bare element does not say what the Worker wants of every page.
      headers: {
        ...pageHeaders(origin, source),
        ...request.headers(),
        origin,
        'cf-connecting-ip': source,
      },
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
