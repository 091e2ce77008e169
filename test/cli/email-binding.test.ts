/** Cloudflare's own sending of e-mail is bound where a profile delivers by it, and nowhere else. */
import { expect, test } from 'vitest'
import type { DeliverySetting } from '../../worker/delivery/providers/index.ts'
import { Account, runs } from './account.ts'
import { town } from './towns.ts'

const resend: DeliverySetting = {
  email: [{ via: 'resend', secrets: { key: 'RESEND_KEY' } }],
  sms: [],
}

const second: DeliverySetting = { email: [...resend.email, { via: 'cloudflare' }], sms: [] }

const deployed = async (...settings: readonly DeliverySetting[]) => {
  const towns = settings.map((delivery, index) => town(`town-${index}`, { delivery }))
  const { files } = await runs(new Account(), { towns })
  return files.get('dist/deploy/wrangler.toml')
}

test('the binding is there once when profiles deliver by it, be it as the second provider', async () => {
  const config = await deployed(resend, second, second)
  expect(config?.split('[[send_email]]\nname = "EMAIL"\n')).toHaveLength(2)
})

test('an account that sends by others needs no permission to send', async () => {
  expect(await deployed(resend)).not.toContain('send_email')
})
