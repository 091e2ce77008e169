/** A deployment says which secrets of providers are still to be set: a provider without one carries nothing. */
import { expect, test } from 'vitest'
import { town } from './towns.ts'
import type { DeliverySetting } from '../../worker/delivery/providers/index.ts'
import { Account, runs } from './account.ts'

const leon: DeliverySetting = {
  email: [{ via: 'resend', name: 'first', secrets: { key: 'RESEND_KEY' } }, { via: 'cloudflare' }],
  sms: [
    {
      via: 'infobip',
      base: 'https://x.api.infobip.com',
      sender: 'LEON',
      secrets: { key: 'INFOBIP_KEY' },
    },
  ],
}

const towns = [town('leon', { delivery: leon })]

const said = async (account: Account) => (await runs(account, { towns })).said

test('each is named with who needs it, and with the command that sets it', async () => {
  const lines = await said(new Account())
  const config = '--config dist/deploy/wrangler.toml'
  expect(lines).toContain(`  npx wrangler secret put RESEND_KEY ${config}   # leon: first`)
  expect(lines).toContain(`  npx wrangler secret put INFOBIP_KEY ${config}   # leon: infobip`)
})

test('those that are there are not asked for again', async () => {
  const account = new Account()
  await runs(account, { towns })
  account.secrets = [...account.secrets, 'RESEND_KEY', 'INFOBIP_KEY']
  expect((await said(account)).join('\n')).not.toContain('wrangler secret put')
})

test('those of providers to sign in with are named, too', async () => {
  const google = { via: 'google', clientId: 'x', secrets: { client: 'GOOGLE_SECRET' } } as const
  const offering = [town('leon', { delivery: leon, identityProviders: { google } })]
  const { said: lines } = await runs(new Account(), { towns: offering })
  expect(lines.join('\n')).toContain('GOOGLE_SECRET')
  expect(lines.join('\n')).toContain('# leon: sign-in with google')
})
