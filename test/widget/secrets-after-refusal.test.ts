/** A password stays in its field only where the same may be sent again, or something else corrected (T09). */
import { expect } from 'chai'
import type { ErrorCode, PageErrorCode } from '../../contract/errors.ts'
import { session } from '../../widget/index.ts'
import { api } from './support/api.ts'
import { leaves, visits } from './support/citizen.ts'

teardown(async () => {
  await session.signOut()
  leaves()
})

async function refused(code: ErrorCode, more: object = {}) {
  const at = api().at('POST /flows/login').refuses(code, more)
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.hears(' ')
  return citizen
}

const ends = [
  'wrong_credentials',
  'account_suspended',
  'not_approved_yet',
  'no_match',
  'origin_refused',
  'not_found',
  'invalid_request',
  'method_not_allowed',
  'unsupported_media_type',
  'idempotency_mismatch',
  'too_many_attempts',
  'too_many_messages',
  'too_soon',
  'flow_expired',
  'tries_used_up',
] as const satisfies readonly PageErrorCode[]

for (const code of ends)
  test(`${code} ends the attempt: the password is gone, the name stays where the form does`, async () => {
    const citizen = await refused(code)
    expect(citizen.field('password').value).to.equal('')
    if (!['flow_expired', 'tries_used_up'].includes(code))
      expect(citizen.field('identifier').value).to.equal('ana@ejemplo.com')
  })

test('a code that this version of the page does not know ends it, too', async () => {
  const at = api()
    .at('POST /flows/login')
    .gives(
      () =>
        new Response('{"code":"from_the_future"}', {
          status: 403,
          headers: { 'content-type': 'application/problem+json' },
        }),
    )
  const citizen = await visits('<citizen-login>', at)
  citizen.fills({ identifier: 'ana@ejemplo.com', password: 'secreta' }).submits()
  await citizen.hears('Algo falló')
  expect(citizen.field('password').value).to.equal('')
})

for (const [code, more] of [
  ['internal', {}],
  ['unavailable', { retryAfter: 30 }],
  ['human_check_failed', {}],
  ['too_large', {}],
  ['invalid_answer', { fields: { identifier: 'identifier_unrecognised' } }],
] as const)
  test(`${code}: the same is sent again, or another field corrected, and the password is still there`, async () => {
    const citizen = await refused(code, more)
    expect(citizen.field('password').value).to.equal('secreta')
  })
