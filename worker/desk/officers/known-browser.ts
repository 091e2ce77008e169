/**
 * Browsers that an officer has signed in on, by a cookie that only this Worker can have written: tries of a stranger do
 * not use up theirs.
 *
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
import { fromBase64url, toBase64url } from '../../crypto/base64.ts'
import { equal, hmac } from '../../crypto/digest.ts'
import type { Keys } from '../../crypto/keys.ts'
import { token } from '../../crypto/random.ts'

/** Of an officer's password and app: the enrolment. */
interface Enrolment {
  readonly officer: { readonly id: string }
  /** Seconds since 1970. */
  readonly createdAt: number
}

/** Bound to the enrolment: another invitation makes every browser an unknown one. */
const macOf = (keys: Keys, { officer, createdAt }: Enrolment, name: string) =>
  hmac(keys.code.eldest.key, 'officer browser', officer.id, String(createdAt), name)

/** @returns what the cookie is to hold */
export async function browserOf(keys: Keys, kept: Enrolment): Promise<string> {
  const name = `ofd_${token(128)}`
  return `${name}.${toBase64url(await macOf(keys, kept, name))}`
}

/** @returns its name; undefined for one that this officer has not signed in on */
export async function knownBrowser(
  keys: Keys,
  kept: Enrolment,
  cookie: string | undefined,
): Promise<string | undefined> {
  const [name = '', mac = ''] = (cookie ?? '').split('.')
  const shown = fromBase64url(mac)
  return shown?.length === 32 && equal(shown, await macOf(keys, kept, name)) ? name : undefined
}
