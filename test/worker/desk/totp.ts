/** Officers who come in by password and app, in two cities that let them. */
import { env } from 'cloudflare:workers'
import type { TotpSetUp } from '../../../contract/desk/totp.ts'
import { fromBase32 } from '../../../worker/crypto/base32.ts'
import { readKeys } from '../../../worker/crypto/keys.ts'
import { timeStepAt, totpCode } from '../../../worker/crypto/totp.ts'
import { database } from '../../../worker/db/database.ts'
import { inviteAgain } from '../../../worker/desk/officers/invitations.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { City } from '../cities/fixtures.ts'
import { Browser, invitation } from './officer.ts'

export const slug = 'ecuapass' satisfies City
const kept = { ecuapass: municipalities.ecuapass, leon: municipalities.leon }

/** The choice of two cities. */
export function lets(totp: boolean): void {
  for (const [city, profile] of Object.entries(kept)) {
    const { desk } = profile.private
    const chosen = { ...profile.private, ...(desk && { desk: { ...desk, ...(totp && { totp }) } }) }
    Object.assign(municipalities, { [city]: { ...profile, private: chosen } })
  }
}

export const password = 'barco azul sin prisa'
export const email = 'lucia@ciudad.example'

/** Of the half minute that is so many on from now. */
export const codeOf = (secret: string, later = 0) =>
  totpCode(fromBase32(secret), timeStepAt(Date.now() / 1000) + later, 6)

export async function setUp(browser: Browser, token: string) {
  const { text, status } = await browser.sends(browser.routes.totpOptions, { body: { token } })
  const { address } = status === 200 ? (JSON.parse(text) as TotpSetUp) : { address: '' }
  return { status, secret: /secret=(\w+)/.exec(address)?.[1] ?? '' }
}

/** Connects an app by an invitation. */
export async function connects(
  role: 'clerk' | 'supervisor' = 'clerk',
  address = email,
  city: City = slug,
) {
  const browser = new Browser(city)
  const { officer: id, secret: token } = await invitation(city, role, 'Lucía Ejemplo', address)
  const { secret } = await setUp(browser, token)
  const code = await codeOf(secret)
  const body = { token, password, code }
  const entered = await browser.sends(browser.routes.totpInvitation, { body })
  return { id, browser, secret, token, code, body, entered }
}

/** An officer who connected an app long ago: the codes of now are new. */
export async function officer(...as: Parameters<typeof connects>) {
  const connected = await connects(...as)
  await env.DB.prepare('UPDATE officer_totps SET last_step = 0').run()
  return connected
}

export const invitedAgain = async (id: string) =>
  inviteAgain({ database: database(env.DB), keys: await readKeys(env), slug }, id, 'clerk')

export const signsIn = (browser: Browser, body: object) =>
  browser.sends(browser.routes.totpSession, { body })
