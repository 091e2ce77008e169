/** What an officer and a clerk see on their terminal: whom they decide about, and nobody else. */
import { expect, test } from 'vitest'
import { contactRequests } from '../../../worker/accounts/contact-requests.ts'
import { leon } from '../../../worker/municipalities/leon.ts'
import { pendingList } from '../../../cli/commands/pending.ts'
import { requestList } from '../../../cli/commands/requests.ts'
import { decide } from '../../../cli/decision.ts'
import { office, rosa } from './office.ts'

test('an officer sees who awaits, and no longer who was decided about', async () => {
  const { context, applies } = await office()
  await applies(rosa, 'acc_1')
  const luis = { user: 'luis', cedula: '1036470647', email: 'luis@example.com' }
  await applies({ ...luis, details: { givenNames: 'Luis', companyRuc: '1790011674001' } }, 'acc_2')
  const both = await pendingList(context)
  expect(both).toContain('awaiting a decision: 2')
  for (const printed of ['rosa.perito', 'acc_1', 'perito', 'Rosa Elena Prueba', rosa.cedula])
    expect(both).toContain(printed)
  expect(both).toContain('RUC 1790011674001')
  expect(both).toMatch(/Since +\d{4}-\d\d-\d\d \d\d:\d\d/)
  await decide(context, rosa.user, { is: 'approved' })
  const rest = await pendingList(context)
  expect(rest).toContain('luis@example.com')
  expect(rest).not.toContain(rosa.email)
})

test('where nobody awaits, that is said, in the officer’s language', async () => {
  expect(await pendingList((await office({ lang: 'es' })).context)).toBe(
    'Ninguna solicitud espera decisión.',
  )
})

test('another municipality’s applicants are not shown', async () => {
  const { context, applies } = await office()
  await applies(rosa, 'acc_1')
  expect(await pendingList({ ...context, municipality: leon })).toBe(
    'No registration awaits a decision.',
  )
})

test('a name cannot rewrite the terminal', async () => {
  const { context, applies } = await office()
  await applies({ ...rosa, details: { givenNames: 'Rosa\u001b[2J\u202e' } }, 'acc_1')
  const list = await pendingList(context)
  expect(list).toContain('Rosa�[2J�')
  for (const unseen of ['\u001b', '\u202e']) expect(list).not.toContain(unseen)
})

test('a clerk sees a request for other contacts: its number, who says to be whom, the contacts left', async () => {
  const { context, all } = await office({ municipality: leon })
  const store = contactRequests(context.database, context.keys, 'leon')
  const request = {
    reference: 'LEO-7K2M-9QXD',
    subject: 'acc_1',
    identifiers: [{ kind: 'curp', value: 'TEST' }],
    email: 'nueva@example.com',
    phone: '+524775550130',
  } as const
  await context.database.batch(
    await store.keep({ ...request, id: 'req_1' }),
    await store.keep({ ...request, id: 'req_2', reference: 'LEO-OLD0-0000' }),
  )
  all("UPDATE contact_requests SET state = 'granted' WHERE id = 'req_2'")
  const list = await requestList(context)
  for (const printed of ['requests for other contacts: 1', 'LEO-7K2M-9QXD', 'curp TEST'])
    expect(list).toContain(printed)
  expect(list).toContain('nueva@example.com')
  expect(list).toContain('+524775550130')
  expect(list).not.toContain('LEO-OLD0')
})
