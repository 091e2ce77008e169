/**
 * Works out a proof of work. WebCrypto derives beside the page's own thread and answers in turns of the page, so typing
 * and scrolling go on; a Worker made of text would need what a strict CSP refuses.
 */
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { base64url } from '../api/base64url.ts'

/** Keys under way at once: one is derived while the page hears of the other. More would not stop at once. */
const lanes = 2

const encoder = new TextEncoder()

/**
 * Finds the solution of a challenge.
 *
 * @param signal stops the work within two keys
 * @param progress told after each key which share of all has been tried, 0 to 1
 * @throws the signal's reason when it is stopped, Error for a challenge that has no solution
 */
export async function solve(
  { seed, rounds, keys, prefix, signature }: ProofOfWorkChallenge,
  signal: AbortSignal,
  progress?: (share: number) => void,
): Promise<string> {
  const password = await crypto.subtle.importKey('raw', encoder.encode(seed), 'PBKDF2', false, [
    'deriveBits',
  ])
  let tried = 0
  let found: string | undefined

  async function lane(): Promise<void> {
    while (found === undefined && tried < keys) {
      signal.throwIfAborted()
      const salt = new Uint8Array(4)
      new DataView(salt.buffer).setUint32(0, tried)
      tried += 1
      const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
      // oxlint-disable-next-line no-await-in-loop -- all at once could not be stopped
      const bits = await crypto.subtle.deriveBits(derivation, password, 256)
      const key = base64url(new Uint8Array(bits))
      if (key.startsWith(prefix)) found = key
      progress?.(tried / keys)
    }
  }

  await Promise.all(Array.from({ length: lanes }, lane))
  if (found === undefined) throw new Error('no key of the challenge begins as it says')
  return `${seed}.${found}.${signature}`
}
