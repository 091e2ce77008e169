/** An officer takes lost second factors from an account: whom it is about, what is said, and what stays. */
import { expect, test } from 'vitest'
import { decide } from '../../../cli/decision.ts'
import { resetFactors } from '../../../cli/factors-reset.ts'
import { OperatorError } from '../../../cli/operator-error.ts'
import { office, rosa } from '../registrations/office.ts'

/** Somebody with an authenticator app, a code on paper and a remembered browser. */
async function withFactors() {
  const here = await office({ lang: 'en' })
  await here.applies(rosa, 'acc_1')
  await decide(here.context, 'acc_1', { is: 'approved' })
  const slug = here.context.municipality.public.slug
  for (const rows of [
    `INSERT INTO factors (account, municipality, kind) VALUES ('acc_1', '${slug}', 'totp')`,
    `INSERT INTO recovery_codes (account, municipality, digest) VALUES ('acc_1', '${slug}', 'd')`,
    `INSERT INTO remembered_devices (id, account, municipality, digest, device, expires_at)
      VALUES ('dev_1', 'acc_1', '${slug}', 'd', '', unixepoch() + 60)`,
  ])
    here.all(rows)
  return here
}

test('every second factor goes, with what stands in for one; the password stays, and the person is told', async () => {
  const { context, all, letters, audited } = await withFactors()
  const password = () => all('SELECT password FROM accounts')
  const before = password()
  expect(await resetFactors(context, rosa.user)).toBe(`Without second step: ${rosa.user} (acc_1).`)
  for (const table of ['factors', 'recovery_codes', 'remembered_devices'])
    expect(all(`SELECT * FROM ${table}`)).toEqual([])
  expect(password()).toEqual(before)
  expect((await letters()).at(-1)?.text).toContain('no pide un segundo paso')
  expect((await audited()).at(-1)).toEqual({ event: 'factor_removed', subject: 'acc_1' })
})

test('done again it says so, and tells nobody a second time', async () => {
  const { context, letters } = await withFactors()
  await resetFactors(context, rosa.user)
  const told = (await letters()).length
  expect(await resetFactors(context, rosa.user)).toMatch(/has no second step/)
  expect(await letters()).toHaveLength(told)
})

test('of nobody, nothing is taken', async () => {
  const { context } = await withFactors()
  await expect(resetFactors(context, 'nadie.conocido')).rejects.toThrow(OperatorError)
})
