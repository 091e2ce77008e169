/** An officer ends sessions, lifts waits and sends once more on a terminal, by the statements of the desk. */
import { expect, test } from 'vitest'
import { decide } from '../../../cli/decision.ts'
import { OperatorError } from '../../../cli/operator-error.ts'
import { resend } from '../../../cli/resend.ts'
import { rule } from '../../../cli/suspension.ts'
import { office, rosa } from '../registrations/office.ts'

const reason = 'Lo pidió en la ventanilla con su cédula.'

async function withAccount() {
  const here = await office({ lang: 'en' })
  await here.applies(rosa, 'acc_1')
  await decide(here.context, 'acc_1', { is: 'approved' })
  return here
}

for (const [is, said, event] of [
  ['sessions_ended', 'Sessions ended', 'account_sessions_ended'],
  ['unlocked', 'No wait any more', 'account_unlocked'],
] as const)
  test(`${is}: it is said, the person reads why, and the audit has it`, async () => {
    const { context, letters, audited, statusOf } = await withAccount()
    expect(await rule(context, rosa.user, { is, reason })).toContain(
      `${said}: ${rosa.user} (acc_1).`,
    )
    expect((await letters()).at(-1)?.text).toContain(reason)
    expect((await audited()).at(-1)).toEqual({ event, subject: 'acc_1' })
    expect(statusOf('acc_1')).toBe('active')
  })

test('sessions that are open are ended', async () => {
  const { context, all } = await withAccount()
  const slug = context.municipality.public.slug
  all(`INSERT INTO remembered_devices (id, account, municipality, digest, device, expires_at)
    VALUES ('dev_1', 'acc_1', '${slug}', 'd', '', unixepoch() + 60)`)
  await rule(context, 'acc_1', { is: 'sessions_ended', reason })
  expect(all('SELECT * FROM remembered_devices')).toEqual([])
})

test('nothing is done without a reason, and nothing to an account that is suspended', async () => {
  const { context } = await withAccount()
  await expect(rule(context, rosa.user, { is: 'unlocked', reason: '' })).rejects.toThrow(
    OperatorError,
  )
  await rule(context, rosa.user, { is: 'suspended', reason })
  await expect(rule(context, rosa.user, { is: 'sessions_ended', reason })).rejects.toThrow(
    'is suspended',
  )
})

test('whoever awaits a decision is told so once more, and nobody else', async () => {
  const here = await office({ lang: 'en' })
  await here.applies(rosa, 'acc_1')
  const before = (await here.letters()).length
  expect(await resend(here.context, rosa.user)).toContain('Sent once more')
  expect(await here.letters()).toHaveLength(before + 1)
  await decide(here.context, 'acc_1', { is: 'approved' })
  await expect(resend(here.context, rosa.user)).rejects.toThrow(OperatorError)
})
