/** A citizen of `demo` with an authenticator app, and what is done with it. */
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import type { AccountSections } from '../../../contract/account-sections/index.ts'
import { fromBase32 } from '../../../worker/crypto/base32.ts'
import { timeStepAt, totpCode } from '../../../worker/crypto/totp.ts'
import { password, registered } from '../../support/accounts.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'

export const ana = 'ana@example.com'

/** An app that was shown the QR code. */
export class AuthenticatorApp {
  readonly secret: string

  constructor(address: string) {
    this.secret = new URL(address).searchParams.get('secret') ?? ''
  }

  /** @param steps half minutes from now */
  code(steps = 0): Promise<string> {
    const now = timeStepAt(Math.floor(Date.now() / 1000))
    return totpCode(fromBase32(this.secret), now + steps, 6)
  }

  /** A code that nobody has drawn lately. */
  async wrong(): Promise<string> {
    const right = await Promise.all([-2, -1, 0, 1, 2].map((steps) => this.code(steps)))
    return ['000000', '000001', '000002', '000003', '000004', '000005'].find(
      (code) => !right.includes(code),
    )!
  }
}

/** As if the half minute were over of which a code was taken. */
export const nextCode = () => env.DB.prepare('UPDATE factors SET last_step = NULL').run()

export interface Protected {
  readonly citizen: Citizen
  readonly app: AuthenticatorApp
  readonly recoveryCodes: readonly string[]
}

/** Turns an authenticator app on, in the account. */
export async function turnsOnApp(citizen: Citizen): Promise<Protected> {
  await citizen.begins('add-factor', { current: password })
  const shown = await citizen.answers({ factor: 'totp' })
  expect(shown.body.at, shown.text).toBe('set-up-totp')
  const app = new AuthenticatorApp(String(shown.body.view?.['address']))
  const codes = await citizen.answers({ code: await app.code() })
  expect(codes.body.at, codes.text).toBe('recovery-codes')
  const done = await citizen.answers({})
  expect(done.body.outcome, done.text).toBe('factor_added')
  await nextCode()
  return { citizen, app, recoveryCodes: codes.body.view?.['codes'] as readonly string[] }
}

/** Registered, with an authenticator app. */
export const withApp = async (): Promise<Protected> => turnsOnApp(await registered(ana))

/** The password alone, from a browser of its own. */
export async function typesPassword(
  citizen = new Citizen(),
  typed = password,
): Promise<{ readonly citizen: Citizen; readonly shown: Answered }> {
  const shown = await citizen.begins('login', { identifier: ana, password: typed })
  return { citizen, shown }
}

/** Signs in with the app. */
export async function signsInWith(
  app: AuthenticatorApp,
  citizen = new Citizen(),
  more: Readonly<Record<string, string>> = {},
  typed = password,
): Promise<Citizen> {
  await typesPassword(citizen, typed)
  const done = await citizen.answers({ way: 'totp', code: await app.code(), ...more })
  expect(done.body.outcome, done.text).toBe('signed_in')
  await nextCode()
  return citizen
}

export async function sectionsOf(citizen: Citizen): Promise<AccountSections> {
  const { text } = await citizen.sends('/demo/account/sections', { method: 'GET' })
  return JSON.parse(text) as AccountSections
}
