/** A proof of work, as a city's pages do it: written from the contract, not from the widget. */
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('=', '')
    .replaceAll('+', '-')
    .replaceAll('/', '_')

/** The key of one counter, in base64url. */
export async function keyOf(seed: string, counter: number, rounds: number): Promise<string> {
  const password = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(seed),
    'PBKDF2',
    false,
    ['deriveBits'],
  )
  const salt = new Uint8Array([counter >> 24, counter >> 16, counter >> 8, counter])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return base64url(new Uint8Array(await crypto.subtle.deriveBits(how, password, 256)))
}

/** The counter and the solution of a challenge. */
export async function solved({ seed, rounds, keys, prefix, signature }: ProofOfWorkChallenge) {
  for (let counter = 0; counter < keys; counter++) {
    const key = await keyOf(seed, counter, rounds)
    if (key.startsWith(prefix)) return { counter, key, solution: `${seed}.${key}.${signature}` }
  }
  throw new Error('a challenge without a solution')
}
