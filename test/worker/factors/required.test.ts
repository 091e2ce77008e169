/** A city that asks everybody for a second factor, and one that asks for it before an act. */
import { beforeEach, expect, test } from 'vitest'
import type { FactorSetting } from '../../../contract/factor-setting.ts'
import { requiredFactors } from '../../../worker/municipalities/factor-steps.ts'
import { municipalities } from '../../../worker/municipalities/index.ts'
import type { Municipality } from '../../../worker/municipalities/municipality.ts'
import { password, registered } from '../../support/accounts.ts'
import { cheapHash } from '../../support/cheap-hash.ts'
import { Citizen } from '../../support/citizen.ts'
import { freshDatabase } from '../../support/database.ts'
import { ana, sectionsOf, turnsOnApp, typesPassword } from './acts.ts'
import { AuthenticatorApp, nextCode } from './authenticator-app.ts'

beforeEach(freshDatabase)
beforeEach(cheapHash)

const registry: Record<string, Municipality> = municipalities
const { demo } = municipalities

beforeEach(() => {
  registry['demo'] = demo
})

/** `demo` with another mind. */
function asks(setting: Partial<FactorSetting>): void {
  const { public: profile, private: kept } = demo
  const [credentials, ...others] = profile.flows.login
  const rest = others.filter(({ step }) => step === 'accept-agreements')
  registry['demo'] = {
    public: {
      ...profile,
      factors: { kinds: ['totp', 'email'], ...setting },
      flows: { ...profile.flows, login: [credentials, ...requiredFactors, ...rest] },
    },
    private: kept,
  }
}

test('asked of everybody, whoever has none sets one up before anything is opened', async () => {
  await registered(ana)
  asks({ required: true })
  const { citizen, shown } = await typesPassword()
  expect(shown.body).toMatchObject({ at: 'choose-factor', view: { isRequired: true } })
  expect(shown.body.session).toBeUndefined()
  const drawn = await citizen.answers({ factor: 'totp' })
  const app = new AuthenticatorApp(String(drawn.body.view?.['address']))
  expect((await citizen.answers({ code: await app.code() })).body.at).toBe('recovery-codes')
  expect((await citizen.answers({})).body.outcome).toBe('signed_in')
  await nextCode()
  expect((await typesPassword()).shown.body.at).toBe('factor')
})

test('asked of everybody, the last one is not turned off', async () => {
  const citizen = await registered(ana)
  await turnsOnApp(citizen)
  asks({ required: true })
  await citizen.begins('remove-factor', { current: password })
  expect((await citizen.answers({ factor: 'totp' })).body.outcome).toBeUndefined()
  expect((await sectionsOf(citizen)).factors.enrolled).toHaveLength(1)
})

test('asked of everybody, nobody skips the set-up by going where it ends', async () => {
  await registered(ana)
  asks({ required: true })
  const { citizen } = await typesPassword()
  citizen.at = 'recovery-codes'
  expect((await citizen.answers({})).body.code).toBe('step_out_of_order')
})

test('asked for before an act, whoever has none is told to turn one on first', async () => {
  const citizen = await registered(ana)
  asks({ requiredFor: ['change-email'] })
  const refused = await citizen.begins('change-email', { current: password })
  expect([refused.status, refused.body.code]).toEqual([403, 'factor_required'])
  await turnsOnApp(citizen)
  expect((await citizen.begins('change-email', { current: password })).body.at).toBe('new-email')
  expect((await new Citizen().begins('login', { identifier: ana, password })).body.at).toBe(
    'factor',
  )
})
