/** What a citizen does with second factors, as far as it sends a message. */
import { password } from '../../support/accounts.ts'
import type { Citizen } from '../../support/citizen.ts'
import type { MessagesOf } from '../../../worker/delivery/messages/causes.ts'
import { inhabitant } from '../codes/fixtures.ts'
import { AuthenticatorApp, nextCode } from '../factors/authenticator-app.ts'
import { at, newest } from './fixtures.ts'
import { ana, code, type Act } from './own-acts.ts'

async function signedIn(): Promise<Citizen> {
  await inhabitant(ana)
  const citizen = at('demo')
  await citizen.begins('login', { identifier: ana, password })
  return citizen
}

/** Up to the last press. */
async function connects(citizen: Citizen) {
  await citizen.begins('add-factor', { current: password })
  const { body } = await citizen.answers({ factor: 'totp' })
  const app = new AuthenticatorApp(String(body.view?.['address']))
  const shown = await citizen.answers({ code: await app.code() })
  return { app, codes: shown.body.view?.['codes'] as readonly string[] }
}

async function withApp() {
  const citizen = await signedIn()
  const made = await connects(citizen)
  await citizen.answers({})
  await nextCode()
  return { citizen, ...made }
}

export const factorActs = {
  'factor-added': async () => {
    const citizen = await signedIn()
    await connects(citizen)
    return () => citizen.answers({})
  },
  'factor-removed': async () => {
    const { citizen } = await withApp()
    await citizen.begins('remove-factor', { current: password })
    return () => citizen.answers({ factor: 'totp' })
  },
  'recovery-codes-made': async () => {
    const { citizen } = await withApp()
    await citizen.begins('new-recovery-codes', { current: password })
    return () => citizen.answers({})
  },
  'recovery-code-used': async () => {
    const { codes } = await withApp()
    const elsewhere = at('demo')
    await elsewhere.begins('login', { identifier: ana, password })
    return () => elsewhere.answers({ way: 'recovery-code', recoveryCode: codes[0] ?? '' })
  },
  'factor-reset-requested': async () => {
    await withApp()
    const elsewhere = at('demo')
    await elsewhere.begins('login', { identifier: ana, password })
    await elsewhere.answers({ way: 'lost' })
    return () => elsewhere.answers({})
  },
} satisfies Partial<Record<MessagesOf<'proven'>, () => Promise<Act>>>

/** A code that is sent, asked for by somebody who knows the password. */
export async function asksForFactorCode(): Promise<Act> {
  const citizen = await signedIn()
  await citizen.begins('add-factor', { current: password })
  await citizen.answers({ factor: 'email' })
  await citizen.answers({ code: await code() })
  await citizen.answers({})
  await newest()
  return async () => {
    const elsewhere = at('demo')
    await elsewhere.begins('login', { identifier: ana, password })
    return elsewhere.answers({ way: 'email' })
  }
}
