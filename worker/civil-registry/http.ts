/** A register behind the municipality's own HTTP service. Whatever goes wrong there, the citizen's flow goes on. */
import { log } from '../log.ts'
import { readResult, CivilRegistryFault } from './read-result.ts'
import type { CivilRegistryResult, CivilRegistryDocument, CivilRegistry } from './civil-registry.ts'
import type { HttpCivilRegistrySetting } from './setting.ts'
import { readSigningSecret, signed } from './signature.ts'

export interface HttpCivilRegistryContext {
  readonly municipality: string
  /** A secret of the Worker by its name. */
  secret(name: string): string | undefined
  /** Seconds since 1970. */
  now(): number
  /** How to ask. Default: the platform's fetch. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}

const usualTimeout = 3000

const onThisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Asks a service: `POST`, the document as JSON, signed. See docs/imports.md for the exact form.
 *
 * @throws RangeError when the address is neither https nor this machine's, a configuration mistake
 */
export function httpCivilRegistry(
  setting: HttpCivilRegistrySetting,
  world: HttpCivilRegistryContext,
): CivilRegistry {
  const url = new URL(setting.url)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && onThisMachine.has(url.hostname)))
    throw new RangeError("a municipality's register is asked over https")
  return {
    async find(document) {
      try {
        return await ask(setting, world, url, document)
      } catch (cause) {
        log('register_unavailable', {
          municipality: world.municipality,
          reason: reasonOf(cause),
        })
        return { is: 'unavailable' }
      }
    },
  }
}

async function ask(
  setting: HttpCivilRegistrySetting,
  world: HttpCivilRegistryContext,
  url: URL,
  document: CivilRegistryDocument,
): Promise<CivilRegistryResult> {
  const key = await readSigningSecret(world.secret(setting.key))
  if (!key) throw new SecretUnusable()
  // In the body, never in the URL: addresses are logged by everything on the way.
  const body = JSON.stringify({ document: { kind: document.kind, value: document.value } })
  const signal = AbortSignal.timeout(setting.timeout ?? usualTimeout)
  const asked = (world.fetch ?? usualFetch)(url.href, {
    method: 'POST',
    body,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': 'citizen-auth',
      ...(await signed(key, 'POST', url, world.now(), body)),
    },
    // A redirect would carry the document and its signature to somebody nobody chose.
    redirect: 'manual',
    signal,
  })
  const read = async (response: Response) => {
    try {
      return await readResult(setting, document, response)
    } finally {
      // What is not read must not hold the connection; what has been read has nothing left to cancel.
      await response.body?.cancel().catch(() => undefined)
    }
  }
  // Races the signal, for a body that dribbles in must not outlive it either.
  return Promise.race([asked.then(read), ends(signal)])
}

const usualFetch = (url: string, init: RequestInit) => fetch(url, init)

const ends = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new TimedOut()))
  })

class TimedOut extends Error {
  override readonly name = 'TimedOut'
}

/** The signing secret is absent, or is not base64url of 32 bytes. */
class SecretUnusable extends Error {
  override readonly name = 'SecretUnusable'
}

/** Names of our own; what the platform or the service says may quote the citizen, so it stays out. */
function reasonOf(cause: unknown): string {
  if (cause instanceof CivilRegistryFault) return cause.fault
  if (cause instanceof TimedOut) return 'timeout'
  if (cause instanceof SecretUnusable) return 'secret_unusable'
  return 'unreachable'
}
