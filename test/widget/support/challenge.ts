/** Challenges of the proof of work whose solution a test knows: made as the Worker makes them. */
import type { ProofOfWorkChallenge } from '../../../contract/proof-of-work.ts'

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('=', '')
    .replaceAll('+', '-')
    .replaceAll('/', '_')

/** @param counter where the solution is: a counter from `keys` on is never reached */
export async function challengeAt(
  counter: number,
  { keys = 50, rounds = 10, lifetime = 600 } = {},
): Promise<{ readonly challenge: ProofOfWorkChallenge; readonly solution: string }> {
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(16)))
  const seed = `1790000000.${nonce}`
  const text = new TextEncoder().encode(seed)
  const password = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits'])
  const salt = new Uint8Array([counter >> 24, counter >> 16, counter >> 8, counter])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  const key = base64url(new Uint8Array(await crypto.subtle.deriveBits(how, password, 256)))
  const signature = 'S'.repeat(43)
  const challenge = { seed, rounds, keys, prefix: key.slice(0, 20), signature, lifetime }
  return { challenge, solution: `${seed}.${key}.${signature}` }
}

/** Counts what WebCrypto is asked to derive, from now until `stops`. */
export function derivations() {
  const real = crypto.subtle.deriveBits.bind(crypto.subtle)
  const seen = { begun: 0, underWay: 0, most: 0 }
  crypto.subtle.deriveBits = async (...asked) => {
    seen.begun += 1
    seen.underWay += 1
    seen.most = Math.max(seen.most, seen.underWay)
    try {
      return await real(...asked)
    } finally {
      seen.underWay -= 1
    }
  }
  return Object.assign(seen, {
    stops() {
      Reflect.deleteProperty(crypto.subtle, 'deriveBits')
    },
  })
}
