/** The whole Worker, called in its own runtime. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { ErrorBody } from '../../contract/errors.ts'
import worker from '../../worker/index.ts'
import { operations } from '../../worker/routes/operations.ts'
import { codesOf } from '../../worker/routes/openapi.ts'

const patternOf = (path: string) =>
  path
    .replace(/:\w+(?:\{([^}]*)\})?/g, (_, shape?: string) => shape ?? '[^/]+')
    .replace(/\./g, '\\.')

const described = operations.map((operation) => ({
  method: operation.method.toUpperCase(),
  path: new RegExp(`^${patternOf(operation.path)}$`),
  codes: codesOf(operation),
}))

/** @throws Error when an operation answers an error that its description does not tell (RFC 9457, OpenAPI) */
async function mustBeDescribed({ method, url }: Request, response: Response): Promise<void> {
  const isError = response.headers.get('content-type')?.startsWith('application/problem+json')
  if (!isError || method === 'HEAD') return
  const { pathname } = new URL(url)
  const operation = described.find((one) => one.method === method && one.path.test(pathname))
  const { code } = await response.clone().json<ErrorBody>()
  if (operation && !operation.codes.has(code))
    throw new Error(`${method} ${pathname} answers ${code}, which its description does not tell`)
}

/** Sends a request to the Worker, with an environment of the test's choosing. */
export async function fetchWorker(request: Request, environment: Env = env): Promise<Response> {
  const response = await worker.fetch(request, environment, createExecutionContext())
  await mustBeDescribed(request, response)
  return response
}
