/** How Meta learns that the address for reports is ours, and how nobody else gets an answer. */
import { expect, test } from 'vitest'
import { whatsapp } from '../../../worker/delivery/providers/whatsapp.ts'
import { meansWith, refusalOf } from './vendor-events.ts'

const token = 'verify_canary_33'

const setting = {
  phoneNumber: '106540352242922',
  template: 'codigo_de_acceso',
  languages: { es: 'es' },
  secrets: { key: 'WHATSAPP_KEY', reports: 'META_APP_SECRET', handshake: 'META_VERIFY_TOKEN' },
}

const asked = (query: Readonly<Record<string, string>>) => {
  const url = new URL('https://id.ciudad.example/demo/reports/whatsapp')
  for (const [name, value] of Object.entries(query)) url.searchParams.set(`hub.${name}`, value)
  return whatsapp.handshake?.(url.href, setting, meansWith(token))
}

const right = { mode: 'subscribe', verify_token: token, challenge: '1158201444' }

test('whoever knows the token gets the challenge back', async () => {
  expect(await asked(right)).toBe('1158201444')
})

for (const [change, refusal] of [
  [{ verify_token: `${token}.` }, 'has another token'],
  [{ verify_token: '' }, 'has another token'],
  [{ mode: 'unsubscribe' }, 'asks for something else'],
  [{ challenge: '' }, 'has no challenge'],
  [{ challenge: '<script>alert(1)</script>' }, 'has no challenge'],
] as const)
  test(`${JSON.stringify(change)} gets no answer: ${refusal}`, async () => {
    expect(await refusalOf(asked({ ...right, ...change }))).toBe(refusal)
  })

test('a question without parameters gets no answer', async () => {
  expect(await refusalOf(asked({}))).toBe('asks for something else')
})

test('a municipality that expects no report answers nobody', async () => {
  const url = 'https://id.ciudad.example/demo/reports/whatsapp?hub.mode=subscribe'
  const silent = { ...setting, secrets: { key: 'WHATSAPP_KEY' } }
  expect(await refusalOf(whatsapp.handshake?.(url, silent, meansWith('')))).toContain(
    'none is expected',
  )
})
