/** A deployment to an account that has everything, or nearly. */
import { expect, test } from 'vitest'
import { secretNames } from '../../worker/crypto/secrets.ts'
import { Account, runs } from './account.ts'

test('what exists is found, nothing is created twice, and no key is drawn or asked for', async () => {
  const account = new Account()
  await runs(account)
  account.calls.length = 0

  const second = await runs(account)

  expect(account.calls.filter((call) => call.includes('create'))).toEqual([])
  expect(account.calls.at(-1)).toBe('deploy --config dist/deploy/wrangler.toml')
  expect(second.asked).toEqual([])
})

test('a Worker that lacks one key is not given a new one: that would lock citizens out', async () => {
  const account = new Account()
  await runs(account)
  account.secrets = secretNames.filter((name) => name !== 'PEPPERS')
  account.calls.length = 0

  await expect(runs(account)).rejects.toThrow('The Worker lacks PEPPERS')

  expect(account.calls.some((call) => call.startsWith('deploy'))).toBe(false)
})
