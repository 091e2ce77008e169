/** An officer suspends an account and lifts the suspension: whom it is about, what is said, and what is refused. */
import { expect, test } from 'vitest'
import { decide } from '../../../cli/decision.ts'
import { rule } from '../../../cli/suspension.ts'
import { office, rosa } from '../registrations/office.ts'

const reason = 'El documento fue denunciado como robado.'
const suspended = { is: 'suspended', reason } as const
const reinstated = { is: 'reinstated' } as const

/** Somebody whom an officer has approved. */
async function withAccount(lang = 'en') {
  const here = await office({ lang })
  await here.applies(rosa, 'acc_1')
  await decide(here.context, 'acc_1', { is: 'approved' })
  return here
}

for (const named of ['acc_1', rosa.user, rosa.user.toUpperCase(), rosa.cedula, rosa.email])
  test(`an account is suspended by what an officer has of it: ${named}`, async () => {
    const { context, statusOf } = await withAccount()
    expect(await rule(context, named, suspended)).toContain(`Suspended: ${named} (acc_1).`)
    expect(statusOf('acc_1')).toBe('suspended')
  })

test('the person reads why, at every proven contact, and the audit names the account and not the reason', async () => {
  const { context, letters, audited, all } = await withAccount()
  await rule(context, rosa.user, suspended)
  const [, letter] = await letters()
  expect(letter?.to).toBe(rosa.email)
  expect(letter?.text).toContain(reason)
  await rule(context, rosa.user, reinstated)
  expect((await audited()).slice(1)).toEqual([
    { event: 'account_suspended', subject: 'acc_1' },
    { event: 'account_reinstated', subject: 'acc_1' },
  ])
  expect(JSON.stringify(all('SELECT * FROM audit'))).not.toContain('robado')
})

test('names, data and password stay in the account, and are its own again afterwards', async () => {
  const { context, all } = await withAccount()
  const rows = () =>
    all('SELECT password, details FROM accounts').concat(all('SELECT * FROM identifiers'))
  const before = rows()
  await rule(context, rosa.user, suspended)
  await rule(context, rosa.user, reinstated)
  expect(rows()).toEqual(before)
})

test('done again it says so, tells nobody a second time, and it can be done anew later', async () => {
  const { context, letters, statusOf } = await withAccount('es')
  await rule(context, rosa.user, suspended)
  expect(await rule(context, rosa.user, suspended)).toMatch(
    /ya está suspendida\. No se cambió nada/,
  )
  expect(await letters()).toHaveLength(2)
  await rule(context, rosa.user, reinstated)
  expect(await rule(context, rosa.user, reinstated)).toMatch(
    /no está suspendida\. No se cambió nada/,
  )
  await rule(context, rosa.user, suspended)
  expect([statusOf('acc_1'), (await letters()).length]).toEqual(['suspended', 4])
})

test('of two officers at once one suspends, and the other is told', async () => {
  const { context, meanwhile, letters } = await withAccount()
  meanwhile(() => rule(context, rosa.user, suspended))
  expect(await rule(context, rosa.user, suspended)).toMatch(/suspended already/)
  expect(await letters()).toHaveLength(2)
})

test('who was refused has no name any more, and is not reinstated', async () => {
  const { context, applies, statusOf } = await office()
  await applies(rosa, 'acc_1')
  await decide(context, 'acc_1', { is: 'refused', reason })
  await expect(rule(context, 'acc_1', reinstated)).rejects.toThrow(/registers anew/)
  expect(statusOf('acc_1')).toBe('suspended')
})

for (const [why, status, sentence] of [
  ['awaits a decision', 'awaiting', /approve or refuse/],
  ['has proven no address', 'unconfirmed', /has not confirmed/],
] as const)
  test(`who ${why} is neither suspended nor reinstated`, async () => {
    const { context, applies, statusOf } = await office()
    await applies({ ...rosa, status, proven: status === 'awaiting' }, 'acc_1')
    for (const ruling of [suspended, reinstated])
      await expect(rule(context, 'acc_1', ruling)).rejects.toThrow(sentence)
    expect(statusOf('acc_1')).toBe(status)
  })

test('nobody, and a suspension without a reason, are refused', async () => {
  const { context, statusOf } = await withAccount()
  await expect(rule(context, 'nadie.x', suspended)).rejects.toThrow(/no account of nadie\.x/)
  await expect(rule(context, rosa.user, { is: 'suspended', reason: ' ' })).rejects.toThrow(
    /--reason/,
  )
  expect(statusOf('acc_1')).toBe('active')
})

test('digits that name two people are asked about', async () => {
  const { context, applies } = await withAccount()
  await applies({ user: rosa.cedula, cedula: '1036470647', email: 'luis@example.com' }, 'acc_2')
  await expect(rule(context, rosa.cedula, suspended)).rejects.toThrow(/acc_1, acc_2|acc_2, acc_1/)
})
