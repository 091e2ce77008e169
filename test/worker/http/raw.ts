/** Requests that no page of a municipality would make, and what the platform was asked because of them. */
import { clientHeader, idempotencyKeyHeader, routesOf } from '../../../contract/routes.ts'
import { operations } from '../../../worker/routes/operations.ts'
import type { Operation } from '../../../worker/routes/operation.ts'
import { base, newOperation, origin } from '../../support/citizen.ts'
import { countHashes, nothingAsked, Watch } from '../../support/spies.ts'
import { fetchWorker } from '../../support/worker.ts'

export const routes = routesOf('demo')

/** What a page of the municipality sends. */
export const honest = () => ({
  origin,
  'cf-connecting-ip': '203.0.113.7',
  'content-type': 'application/json',
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'cors',
  [clientHeader]: 'test',
  [idempotencyKeyHeader]: newOperation(),
})

export const credentials = JSON.stringify({
  answer: { identifier: 'vecina@example.com', password: 'cuatro palabras que nadie junta' },
})

export interface Raw {
  readonly method?: string
  readonly body?: BodyInit
  /** Instead of what a page sends; null leaves a header out. */
  readonly headers?: Readonly<Record<string, string | null>>
  readonly host?: string
}

const watch = new Watch()
const hashes = countHashes()

/** Sends it, and tells what it made the Worker ask for. */
export async function sendRaw(
  path: string,
  { method = 'POST', body, headers, host = base }: Raw = {},
) {
  const all: Record<string, string | null> = { ...honest(), ...headers }
  const given = Object.entries(all).filter((one): one is [string, string] => one[1] !== null)
  watch.takes()
  hashes.takes()
  const response = await fetchWorker(
    new Request(new URL(path, host), {
      method,
      headers: given,
      redirect: 'manual',
      ...(body !== undefined && { body }),
    }),
    watch.environment,
  )
  const text = await response.text()
  const code = text.startsWith('{') ? (JSON.parse(text) as { readonly code?: string }).code : ''
  return {
    status: response.status,
    headers: response.headers,
    text,
    code,
    asked: { ...watch.takes(), hashes: hashes.takes() },
  }
}

/** A request that was turned away before it could cost anything. */
export const untouched = { ...nothingAsked, hashes: 0 }

const samples: Readonly<Record<string, string>> = {
  slug: 'demo',
  kind: 'login',
  flow: `flw_${'a'.repeat(22)}`,
  session: `ses_${'a'.repeat(22)}`,
  agreement: 'terms',
  file: 'nothing.js',
  pinned: 'widget@0a.js',
}

/** An address of an operation. */
export const addressOf = ({ path }: Pick<Operation, 'path'>) =>
  path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => samples[name] ?? 'x')

/** Everything that changes something. */
export const changing = operations.filter(
  ({ method, access }) => method !== 'get' && access === 'page',
)
