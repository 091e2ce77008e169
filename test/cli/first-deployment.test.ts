/** A deployment to an account that has nothing yet. */
import { expect, test } from 'vitest'
import { secretNames } from '../../worker/crypto/secrets.ts'
import { Account, runs } from './account.ts'

test('everything is created, the keys travel with the program, and the Worker is asked whether it is ready', async () => {
  const account = new Account()

  const run = await runs(account)

  expect([...account.databases.keys()]).toEqual(['citizen-auth'])
  expect([...account.namespaces.keys()]).toEqual(['citizen-auth-codes'])
  expect([...account.queues].toSorted()).toEqual([
    'citizen-auth-dead-letters',
    'citizen-auth-deliveries',
  ])
  expect(account.calls.slice(-2)).toEqual([
    'd1 migrations apply DB --remote --config dist/deploy/wrangler.toml',
    'deploy --config dist/deploy/wrangler.toml --secrets-file /safe/keys.json',
  ])
  expect(run.tested).toEqual(['https://id.quito.gob.ec'])
})

test('the configuration that is deployed holds the account’s own ids, and paths from where it stands', async () => {
  const { files } = await runs(new Account())

  expect(files.get('dist/deploy/wrangler.toml')).toContain(`workers_dev = false
preview_urls = false
main = "../../worker/index.ts"

[define]
LOCAL = "false"

[assets]
directory = "widget"

[[d1_databases]]
database_id = "db-citizen-auth"
migrations_dir = "../../worker/db/migrations"

[[kv_namespaces]]
id = "kv-citizen-auth-codes"`)
})

test('the operator keeps a whole set of keys, and none of it is shown', async () => {
  const { files, said, asked } = await runs(new Account())

  const keys: Record<string, string> = JSON.parse(files.get('/safe/keys.json') ?? '{}')
  expect(Object.keys(keys)).toEqual([...secretNames])
  expect(asked).toHaveLength(1)
  for (const key of Object.values(keys)) expect([...said, ...asked].join()).not.toContain(key)
})

test('an operator who gives no place for the copy stops before anything is deployed', async () => {
  const account = new Account()

  await expect(runs(account, { answer: ' ' })).rejects.toThrow('nothing was deployed')

  expect(account.running).toBeUndefined()
})
