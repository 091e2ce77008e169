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
  expect(second.asked).toEqual([])
})

test('a Worker that lacks one key is not given a new one: that would lock citizens out', async () => {
  const account = new Account()
  await runs(account)
  account.secrets = secretNames.filter((name) => name !== 'PEPPERS')
  account.calls.length = 0

  await expect(runs(account)).rejects.toThrow('The Worker lacks PEPPERS')

  expect(account.calls.some((call) => call.startsWith('deploy '))).toBe(false)
})

test('a Worker of a version that had no operator’s key is given one, and keeps all others', async () => {
  const account = new Account()
  await runs(account)
  account.secrets = secretNames.filter((name) => name !== 'OPERATOR_KEY')

  const second = await runs(account, { answer: '/safe/operator.json' })

  expect(second.asked.join()).toContain('lacks OPERATOR_KEY')
  const kept = JSON.parse(second.files.get('/safe/operator.json') ?? '') as Record<string, string>
  expect(Object.keys(kept)).toEqual(['OPERATOR_KEY'])
  expect(kept['OPERATOR_KEY']).toMatch(/^[\w-]{43}$/)
  expect(account.calls.at(-1)).toBe(
    'deploy --config dist/deploy/wrangler.toml --secrets-file /safe/operator.json',
  )
})

test('a file that holds something else is not written over', async () => {
  const account = new Account()
  await runs(account)
  account.secrets = secretNames.filter((name) => name !== 'OPERATOR_KEY')
  const files = new Map([['/safe/notes.json', '{"PEPPERS":"old"}']])

  await expect(runs(account, { files, answer: '/safe/notes.json' })).rejects.toThrow(
    'no set of keys',
  )

  expect(files.get('/safe/notes.json')).toBe('{"PEPPERS":"old"}')
})
