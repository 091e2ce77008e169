/** Asks whether a password is in a known leak, without telling anybody the password. */
import { toHex } from '../crypto/hex.ts'

/** Whether a password has leaked somewhere; `unknown` when nobody could say in time. */
export type LeakResult = 'yes' | 'no' | 'unknown'

export interface LeakedPasswords {
  appearsIn(password: string): Promise<LeakResult>
}

/** For a Worker that asks nobody, as in local development. Honest: it does not know. */
export const unasked: LeakedPasswords = { appearsIn: () => Promise.resolve('unknown') }

export interface RangeService {
  /** URL of the ranges, e.g. `https://api.pwnedpasswords.com/`; a mirror works as well. */
  readonly baseUrl: string
  /** Milliseconds for the whole answer. Default 1000. */
  readonly timeout?: number
  /** How to ask. Default: the platform's fetch. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}

/**
 * Asks Have I Been Pwned, or whoever serves the same ranges. Only 5 of the 40 digits of the SHA-1 leave
 * the Worker, some thousand leaked passwords share them, and padding hides even how many.
 *
 * SHA-1 is what the ranges are sorted by; nothing of ours rests on it.
 *
 * @throws RangeError when the address is neither https nor this machine's, a configuration mistake
 * @see https://haveibeenpwned.com/API/v3#PwnedPasswords
 */
export function pwnedRanges({
  baseUrl,
  timeout = 1000,
  fetch = ask,
}: RangeService): LeakedPasswords {
  const { protocol, hostname } = new URL(baseUrl)
  if (protocol !== 'https:' && hostname !== 'localhost' && hostname !== '127.0.0.1')
    throw new RangeError('the leaked-password service is asked over https')
  return {
    async appearsIn(password) {
      const digest = await sha1(password.normalize('NFKC'))
      const url = new URL(`range/${digest.slice(0, 5)}`, baseUrl).href
      const signal = AbortSignal.timeout(timeout)
      try {
        return await Promise.race([
          look(digest.slice(5), fetch(url, request(signal))),
          ends(signal),
        ])
      } catch {
        // Down, slow or cut off: the local list still applies, and whoever asked notes the gap (F13).
        return 'unknown'
      }
    },
  }
}

const ask = (url: string, init: RequestInit) => fetch(url, init)

const request = (signal: AbortSignal): RequestInit => ({
  headers: { accept: 'text/plain', 'add-padding': 'true', 'user-agent': 'citizen-auth' },
  // A redirect would carry the prefix to somebody nobody chose.
  redirect: 'manual',
  signal,
})

const line = /^([0-9A-F]{35}):(\d+)$/

/** Looks for a digest among the lines `<35 digits>:<times>`; padding says zero times. */
async function look(suffix: string, asked: Promise<Response>): Promise<LeakResult> {
  const response = await asked
  const lines = response.status === 200 ? (await response.text()).trimEnd().split(/\r?\n/) : []
  const matches = lines.map((text) => line.exec(text.toUpperCase()))
  if (matches.length === 0 || matches.includes(null)) return 'unknown'
  return matches.some((match) => match?.[1] === suffix && Number(match[2]) > 0) ? 'yes' : 'no'
}

const ends = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')))
  })

/** @returns 40 hexadecimal digits, upper case */
async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
  return toHex(new Uint8Array(digest)).toUpperCase()
}
