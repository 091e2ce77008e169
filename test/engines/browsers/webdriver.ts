/**
 * The little of WebDriver that a journey needs.
 *
 * @see https://www.w3.org/TR/webdriver2/
 */
import type { Plain } from './browser.ts'

export interface WebDriver {
  readonly capabilities: Readonly<Record<string, unknown>>
  /** @throws Error with the driver's own words when it refuses */
  send(method: 'DELETE' | 'GET' | 'POST', path: string, body?: Plain): Promise<unknown>
}

interface Refusal {
  readonly error: string
  readonly message: string
}

/** Any answer's `value` (§6.3). */
interface Answered {
  readonly value: unknown
}

/** Milliseconds. A driver that has lost its browser says nothing. */
const patience = 90_000

async function ask(address: string, method: string, body: Plain | undefined): Promise<unknown> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const { value } = (await response.json()) as Answered
  if (response.ok) return value
  const { error, message } = value as Refusal
  throw new Error(`${method} ${new URL(address).pathname}: ${error}: ${message}`)
}

/** Opens a browser by its driver. */
export async function newSession(
  driver: string,
  alwaysMatch: Readonly<Record<string, Plain>>,
): Promise<WebDriver> {
  const body = { capabilities: { alwaysMatch } }
  const created = (await ask(`${driver}/session`, 'POST', body)) as {
    readonly sessionId: string
    readonly capabilities: WebDriver['capabilities']
  }
  return {
    capabilities: created.capabilities,
    send: (method, path, sent = {}) =>
      ask(
        `${driver}/session/${created.sessionId}${path}`,
        method,
        method === 'POST' ? sent : undefined,
      ),
  }
}
