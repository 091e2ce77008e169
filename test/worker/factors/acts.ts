/** A citizen of `demo` with an authenticator app, and what is done with it. */
import { expect } from 'vitest'
import type { AccountSections } from '../../../contract/account-sections/index.ts'
import { password, registered } from '../../support/accounts.ts'
import { Citizen, type Answered } from '../../support/citizen.ts'
import { AuthenticatorApp, nextCode } from './authenticator-app.ts'

export const ana = 'ana@example.com'

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
