/** What a citizen does with second factors, as far as it sends a message. */
import { env } from 'cloudflare:workers'
import { password } from '../../support/accounts.ts'
import type { Citizen } from '../../support/citizen.ts'
import type { MessagesOf } from '../../../worker/delivery/messages/causes.ts'
import { inhabitant } from '../codes/fixtures.ts'
import { AuthenticatorApp, nextCode } from '../factors/authenticator-app.ts'
import { at } from './fixtures.ts'
import { ana, type Act } from './own-acts.ts'

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
  await inhabitant(ana)
  await env.DB.prepare(
    "INSERT INTO factors (account, municipality, kind) SELECT id, municipality, 'email' FROM accounts",
  ).run()
  return async () => {
    const elsewhere = at('demo')
    await elsewhere.begins('login', { identifier: ana, password })
    return elsewhere.answers({ way: 'email' })
  }
}
