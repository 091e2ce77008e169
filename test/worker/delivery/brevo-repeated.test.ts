/** A message that Brevo had taken when its answer got lost: the key in the body makes the second try harmless. */
import { env } from 'cloudflare:workers'
import { afterEach, expect, test, vi } from 'vitest'
import type { Email, ProviderContext } from '../../../worker/delivery/provider.ts'
import { brevo } from '../../../worker/delivery/providers/brevo.ts'
import { exampleEmail } from '../../support/vendors/examples.ts'

afterEach(() => void vi.restoreAllMocks())

const providerContext: ProviderContext = {
  municipality: 'demo',
  kv: env.CODES,
  now: () => 1_900_000_000_000,
  secret: () => 'xkeysib-1',
}

const provider = brevo.make({ secrets: { key: 'BREVO_KEY' } }, providerContext)

/** Sends, and tells what was asked of Brevo, which answers so. */
async function sends(message: Email, status: number, answer: object) {
  const fetched = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => Response.json(answer, { status }))
  await provider.send(message, AbortSignal.timeout(5000))
  const sent = fetched.mock.lastCall?.[1]?.body
  const body: unknown = typeof sent === 'string' ? JSON.parse(sent) : sent
  return body
}

const keyIn = async (message: Email) => {
  const taken = { messageId: '<1@smtp-relay.mailin.fr>' }
  const body = await sends(message, 201, taken)
  return (body as { readonly headers: { readonly idempotencyKey: string } }).headers.idempotencyKey
}

test('a message that Brevo has already is taken, and not sent by somebody else once more', async () => {
  const answer = { code: 'duplicate_parameter', message: 'about rosa@correo.example' }
  await expect(sends(exampleEmail, 400, answer)).resolves.toBeTypeOf('object')
})

test('any other refusal of the same status is a refusal', async () => {
  const answer = { code: 'invalid_parameter', message: 'about rosa@correo.example' }
  await expect(sends(exampleEmail, 400, answer)).rejects.toMatchObject({ fault: 'message' })
})

test('each try of a message has the same key, and another message another', async () => {
  const key = await keyIn(exampleEmail)
  expect(await keyIn(exampleEmail)).toBe(key)
  expect(await keyIn({ ...exampleEmail, id: 'msg_another' })).not.toBe(key)
})

test('a sender whose name is too long for Brevo is cut short, by whole characters', async () => {
  const name = `${'M'.repeat(69)}😀🎉`
  const from = { ...exampleEmail.from, name }
  const body = await sends({ ...exampleEmail, from }, 201, { messageId: '<1@x>' })
  expect(body).toMatchObject({ sender: { name: `${'M'.repeat(69)}😀` } })
})
