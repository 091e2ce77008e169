/** An officer refuses a registration: the person reads why, leaves nothing behind, and may apply again. */
import { expect, test } from 'vitest'
import { accountEncryption } from '../../../worker/accounts/account-encryption.ts'
import { decide } from '../../../cli/decision.ts'
import { office, rosa } from './office.ts'

const refused = { is: 'refused', reason: 'El RUC no corresponde a la empresa.' } as const

test('who is refused reads why, in the language of the registration', async () => {
  const { context, applies, letters, audited } = await office()
  await applies(rosa, 'acc_1')
  expect(await decide(context, rosa.user, refused)).toMatch(/^Refused: rosa\.perito\./)
  const [letter, ...more] = await letters()
  expect(letter?.to).toBe(rosa.email)
  expect(letter?.text).toContain('No aprobamos su solicitud')
  expect(letter?.text).toContain(refused.reason)
  expect(more).toEqual([])
  expect(await audited()).toEqual([{ event: 'registration_refused', subject: 'acc_1' }])
})

test('nothing of the person stays in the account, and nothing opens it', async () => {
  const { context, applies, all } = await office()
  await applies(rosa, 'acc_1')
  await decide(context, rosa.user, refused)
  const [row] = all('SELECT status, password, details FROM accounts')
  const data = accountEncryption(context.keys, 'ecuapass')
  expect([row?.['status'], row?.['password']]).toEqual(['suspended', null])
  expect(await data.decryptDetails('acc_1', String(row?.['details']))).toEqual({})
  expect(all('SELECT blind FROM identifiers')).toEqual([])
})

test('the same person applies again under the same names, and is approved', async () => {
  const { context, applies, statusOf, audited } = await office()
  await applies(rosa, 'acc_1')
  await decide(context, rosa.user, refused)
  await applies(rosa, 'acc_2')
  await decide(context, rosa.user, { is: 'approved' })
  expect([statusOf('acc_1'), statusOf('acc_2')]).toEqual(['suspended', 'active'])
  expect(await audited()).toEqual([
    { event: 'registration_refused', subject: 'acc_1' },
    { event: 'registration_approved', subject: 'acc_2' },
  ])
})

test('only this registration is refused: others keep their names', async () => {
  const { context, applies, all, statusOf } = await office()
  await applies(rosa, 'acc_1')
  await applies({ user: 'luis', cedula: '1036470647', email: 'luis@example.com' }, 'acc_2')
  await decide(context, rosa.user, refused)
  expect(statusOf('acc_2')).toBe('awaiting')
  expect(all('SELECT DISTINCT account FROM identifiers')).toEqual([{ account: 'acc_2' }])
})

test('a second refusal says so, and an approval afterwards is refused', async () => {
  const { context, applies, all } = await office()
  await applies(rosa, 'acc_1')
  await decide(context, 'acc_1', refused)
  expect(await decide(context, 'acc_1', refused)).toMatch(/refused already.* Nothing was changed/)
  await expect(decide(context, rosa.user, refused)).rejects.toThrow(/or was refused already/)
  await expect(decide(context, 'acc_1', { is: 'approved' })).rejects.toThrow(/refused already/)
  expect(all('SELECT id FROM outbox')).toHaveLength(1)
})

test('an approved account is not refused', async () => {
  const { context, applies, statusOf } = await office()
  await applies(rosa, 'acc_1')
  await decide(context, rosa.user, { is: 'approved' })
  await expect(decide(context, rosa.user, refused)).rejects.toThrow(/approved already/)
  expect(statusOf('acc_1')).toBe('active')
})

for (const [why, reason, sentence] of [
  ['none', '', /--reason/],
  ['of blanks', ' \n ', /--reason/],
  ['that the message would cut', 'x'.repeat(501), /500/],
] as const)
  test(`a reason ${why} is asked for again, and nothing happens`, async () => {
    const { context, applies, statusOf } = await office()
    await applies(rosa, 'acc_1')
    await expect(decide(context, rosa.user, { is: 'refused', reason })).rejects.toThrow(sentence)
    expect(statusOf('acc_1')).toBe('awaiting')
  })
