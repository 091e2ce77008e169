/** An officer approves a registration: the person can sign in, is told once, and it is on record. */
import { expect, test } from 'vitest'
import { decide } from '../../../cli/decision.ts'
import { office, rosa } from './office.ts'

const approved = { is: 'approved' } as const

test('who is approved can sign in, and reads so with the user ID that was chosen', async () => {
  const { context, applies, statusOf, letters, audited } = await office()
  await applies(rosa, 'acc_1')
  expect(await decide(context, rosa.user, approved)).toMatch(/^Approved: rosa\.perito\./)
  expect(statusOf('acc_1')).toBe('active')
  const [letter, ...more] = await letters()
  expect(letter?.to).toBe(rosa.email)
  expect(letter?.text).toContain('Aprobamos su solicitud')
  expect(letter?.text).toContain('Rosa Elena')
  expect(letter?.text).toContain('rosa.perito')
  expect(more).toEqual([])
  expect(await audited()).toEqual([{ event: 'registration_approved', subject: 'acc_1' }])
})

test('the account’s id serves as well, and capitals of a user ID do not matter', async () => {
  const { context, applies, statusOf } = await office()
  await applies(rosa, 'acc_1')
  await applies({ user: 'luis', cedula: '1036470647', email: 'luis@example.com' }, 'acc_2')
  await decide(context, 'acc_1', approved)
  await decide(context, 'LUIS', approved)
  expect([statusOf('acc_1'), statusOf('acc_2')]).toEqual(['active', 'active'])
})

test('a second approval says so, and neither writes nor sends', async () => {
  const { context, applies, all, audited } = await office()
  await applies(rosa, 'acc_1')
  await decide(context, rosa.user, approved)
  expect(await decide(context, rosa.user, approved)).toMatch(
    /approved already. Nothing was changed/,
  )
  expect(all('SELECT id FROM outbox')).toHaveLength(1)
  expect(await audited()).toHaveLength(1)
})

test('of two officers at once one decides, and the other hears of it', async () => {
  const { context, applies, meanwhile, statusOf, all, audited } = await office()
  await applies(rosa, 'acc_1')
  meanwhile(() => decide(context, rosa.user, approved))
  const late = decide(context, rosa.user, { is: 'refused', reason: 'Falta el RUC.' })
  await expect(late).rejects.toThrow(/approved already/)
  expect(statusOf('acc_1')).toBe('active')
  expect(all('SELECT blind FROM identifiers')).toHaveLength(3)
  expect(all('SELECT id FROM outbox')).toHaveLength(1)
  expect(await audited()).toHaveLength(1)
})

test('who has confirmed no address has no name yet, and is not approved', async () => {
  const { context, applies, statusOf } = await office()
  await applies({ ...rosa, status: 'unconfirmed', proven: false }, 'acc_1')
  await expect(decide(context, rosa.user, approved)).rejects.toThrow(
    /no registration of rosa.perito/,
  )
  expect(statusOf('acc_1')).toBe('unconfirmed')
})

test('a user ID that nobody has is told as such', async () => {
  const { context } = await office()
  await expect(decide(context, 'nadie', approved)).rejects.toThrow(/no registration of nadie/)
})

test('a registration without a confirmed contact has no name yet, is not approved, and nobody is told', async () => {
  const { context, applies, letters, statusOf } = await office({ lang: 'es_EC.UTF-8' })
  await applies({ ...rosa, proven: false }, 'acc_1')
  await expect(decide(context, rosa.user, approved)).rejects.toThrow(/No hay ninguna solicitud/)
  expect(statusOf('acc_1')).toBe('awaiting')
  expect(await letters()).toEqual([])
})
