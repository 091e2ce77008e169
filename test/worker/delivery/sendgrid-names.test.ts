/** The sender's name as SendGrid takes it: a comma or a semicolon must not end it. */
import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import { sendgrid } from '../../../worker/delivery/providers/sendgrid.ts'
import { exampleEmail } from '../../support/vendors/examples.ts'

afterEach(() => void vi.restoreAllMocks())

for (const [name, sent] of [
  ['Alcaldía de León, Gto.', '"Alcaldía de León, Gto."'],
  ['Citas; trámites', '"Citas; trámites"'],
  ['Ciudad "Abierta", S. A.', '"Ciudad Abierta, S. A."'],
  ['Ciudad "Abierta"', 'Ciudad "Abierta"'],
] as const)
  test(`a city called ${name} writes under its whole name`, async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => new Response(null, { status: 202 }))
    const provider = sendgrid.make(
      { secrets: { key: 'SENDGRID_KEY' } },
      { municipality: 'demo', kv: env.CODES, now: Date.now, secret: () => 'SG.1' },
    )
    const from = { ...exampleEmail.from, name }
    await provider.send({ ...exampleEmail, from }, AbortSignal.timeout(5000))
    const body = fetched.mock.lastCall?.[1]?.body
    expect(JSON.parse(typeof body === 'string' ? body : '')).toMatchObject({ from: { name: sent } })
  })
