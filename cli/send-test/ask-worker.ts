/** Asks a Worker to send a test message. Shows neither its address nor the key. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Locale } from '../../contract/locale.ts'
import { paths } from '../../contract/routes.ts'
import { keyBytes, SecretError } from '../../worker/crypto/secrets.ts'
import { toBase64url } from '../../worker/crypto/base64.ts'
import { testResult, type TestResult } from '../../worker/delivery/diagnostics/test-result.ts'
import type { Municipality } from '../../worker/municipalities/municipality.ts'
import { dataDirOf } from '../import/options.ts'
import { OperatorError } from '../operator-error.ts'
import { readSecretTexts } from '../secrets-file.ts'
import type { TestSentences } from './sentences.ts'

export interface WorkerValues {
  readonly remote?: boolean | undefined
  readonly worker?: string | undefined
  readonly keys?: string | undefined
  readonly 'data-dir'?: string | undefined
}

const isHere = ({ hostname }: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/**
 * The Worker's origin: the one that is named, the profile's own, or that of `npm start`.
 *
 * @throws OperatorError for an address that the key must not travel to
 */
export function workerOf(
  { remote, worker }: WorkerValues,
  { private: { base } }: Municipality,
  say: TestSentences,
): URL {
  const text = worker ?? (remote ? base : `http://localhost:${process.env['PORT'] || '8787'}`)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere(url))))
    throw new OperatorError(say.workerMalformed)
  return url
}

/**
 * The operator's key: from the named file; else from local development, for a Worker on this machine; else from the
 * environment.
 *
 * @throws OperatorError when there is none, or what is there is no key
 */
export async function operatorKey(values: WorkerValues, worker: URL): Promise<string> {
  const own = join(dataDirOf(values), 'secrets.env')
  const file = values.keys ?? (isHere(worker) && existsSync(own) ? own : undefined)
  const texts = file === undefined ? process.env : await readSecretTexts(file)
  try {
    return toBase64url(keyBytes('OPERATOR_KEY', texts['OPERATOR_KEY']))
  } catch (cause) {
    if (!(cause instanceof SecretError)) throw cause
    const from = file ?? 'the environment'
    const problem = texts['OPERATOR_KEY'] ? cause.message : 'There is no OPERATOR_KEY'
    throw new OperatorError(`${problem} in ${from}. Name the file of keys with --keys FILE.`, {
      cause,
    })
  }
}

export interface TestOrder {
  readonly worker: URL
  readonly key: string
  readonly municipality: string
  readonly to: string
  readonly locale?: Locale | undefined
  readonly say: TestSentences
  /** Milliseconds. */
  readonly timeout: number
}

/** @throws OperatorError saying why there is no answer */
export async function askWorker(order: TestOrder): Promise<TestResult> {
  const { worker, key, municipality, to, locale, say, timeout } = order
  const url = new URL(paths.deliveryTest.replace(':slug', municipality), worker)
  const answered = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ to, locale }),
    // The key goes to the Worker, and wherever else it points to does not get it.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  })
    .then(async (response) => ({ status: response.status, body: await response.text() }))
    .catch((cause: unknown) => {
      const slow = cause instanceof Error && cause.name === 'TimeoutError'
      throw new OperatorError((slow ? say.workerSlow : say.workerUnreachable)(worker.origin), {
        cause,
      })
    })
  switch (answered.status) {
    case 200:
      return readResult(answered.body, worker, say)
    case 400:
      throw new OperatorError(say.recipientMalformed)
    case 401:
      throw new OperatorError(say.keyRefused(worker.origin))
    case 404:
      throw new OperatorError(say.workerUnknowing(worker.origin, municipality))
    default:
      throw new OperatorError(say.workerFailed(worker.origin, answered.status))
  }
}

function readResult(body: string, worker: URL, say: TestSentences): TestResult {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), testResult), body)
  if (!parsed.success) throw new OperatorError(say.workerForeign(worker.origin))
  return parsed.output
}
