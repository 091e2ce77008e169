/** Codes of the stand-ins: each for one request, of one person, once. */
import { createHash, randomUUID } from 'node:crypto'
import type { Order, Person } from './people.ts'

export interface Granted {
  readonly asked: URLSearchParams
  readonly person: Person
  /** What is to go wrong when it is exchanged. */
  readonly order?: Order
}

/** The Worker's own secret there under `npm start`: `standInSecret` of `worker/services.ts`. */
export const secret = 'stand-in'

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')

export class Codes {
  readonly #granted = new Map<string, Granted>()

  grant(granted: Granted): string {
    const code = randomUUID()
    this.#granted.set(code, granted)
    return code
  }

  /** As strict as a vendor: undefined for a code that is spent, or not this client's, address's and verifier's. */
  redeem(form: URLSearchParams): Granted | undefined {
    const code = form.get('code') ?? ''
    const granted = this.#granted.get(code)
    this.#granted.delete(code)
    if (!granted) return undefined
    const { asked } = granted
    const isSame = ['client_id', 'redirect_uri'].every((name) => asked.get(name) === form.get(name))
    const isProven = asked.get('code_challenge') === challengeOf(form.get('code_verifier') ?? '')
    return isSame && isProven ? granted : undefined
  }
}

/** What an authorization request lacks; empty when nothing. */
export const faultsOf = (asked: URLSearchParams): readonly string[] => {
  const redirect = asked.get('redirect_uri') ?? ''
  const host = URL.canParse(redirect) ? new URL(redirect).hostname : ''
  return [
    ...['client_id', 'state', 'code_challenge'].filter((name) => !asked.get(name)),
    ...(asked.get('response_type') === 'code' ? [] : ['response_type']),
    ...(asked.get('code_challenge_method') === 'S256' ? [] : ['code_challenge_method']),
    // It stands in on this machine alone, and sends nobody elsewhere.
    ...(['localhost', '127.0.0.1'].includes(host) ? [] : ['redirect_uri']),
  ]
}
