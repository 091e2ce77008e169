/** What every provider must do; a new one is tested by being in the registry. */
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { channels } from '../../contract/channel.ts'
import type { Email, RenderedMessage, Sms } from '../../worker/delivery/provider.ts'
import { providers, providersOf } from '../../worker/delivery/providers/index.ts'
import { freshDatabase } from '../support/database.ts'

beforeEach(freshDatabase)

const common = { locale: 'es', code: '73519264', text: 'Su código: 73519264' } as const

const examples = {
  email: {
    ...common,
    channel: 'email',
    id: 'msg_email',
    from: { name: 'Ciudad Abierta', address: 'no-responder@ciudadabierta.example' },
    to: 'rosa@correo.example',
    subject: 'Confirme su correo',
    html: '<p>73519264</p>',
  } satisfies Email,
  sms: { ...common, channel: 'sms', id: 'msg_sms', to: '+593991234567' } satisfies Sms,
}

const signal = new AbortController().signal

test('every channel has a provider in local development', () => {
  for (const channel of channels)
    expect(providersOf(channel, env as Env, Date.now).length).toBeGreaterThan(0)
})

for (const [name, make] of Object.entries(providers)) {
  const provider = () => make(env, Date.now)
  const example = (): RenderedMessage => examples[provider().channel]

  test(`${name} takes a message of its channel`, async () => {
    await expect(provider().send(example(), signal)).resolves.toBe(undefined)
  })

  test(`${name} takes the same message again without complaint: the queue may repeat it`, async () => {
    await provider().send(example(), signal)
    await expect(provider().send(example(), signal)).resolves.toBe(undefined)
  })

  test(`${name} logs neither the code nor the address`, async () => {
    const levels = ['log', 'info', 'warn', 'error'] as const
    const logs = levels.map((level) => vi.spyOn(console, level).mockImplementation(() => {}))
    await provider().send(example(), signal)
    const logged = JSON.stringify(logs.flatMap(({ mock }) => mock.calls))
    expect(logged).not.toContain(example().to)
    expect(logged).not.toContain('73519264')
  })
}
