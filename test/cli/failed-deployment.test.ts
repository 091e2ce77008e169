/** A deployment that is cut short, and run again. */
import { expect, test } from 'vitest'
import { Account, runs } from './account.ts'

const steps = [
  'deployments status',
  'd1 list',
  'd1 create',
  'kv namespace list',
  'kv namespace create',
  'queues info citizen-auth-dead-letters',
  'queues create citizen-auth-deliveries',
  'secret list',
  'd1 migrations list',
  'd1 migrations apply',
  'deploy',
]

for (const step of steps)
  test(`when wrangler fails at ${step}, the run stops there, says why, and a second run completes it`, async () => {
    const account = new Account()
    const files = new Map<string, string>()
    account.failures = [step]

    await expect(runs(account, { files })).rejects.toThrow(`wrangler ${step}`)
    expect(account.calls.at(-1)).toContain(step)
    expect(account.running).toBeUndefined()
    const keys = files.get('/safe/keys.json')
    const { tested } = await runs(account, { files })

    expect(tested).toHaveLength(1)
    expect(account.databases.size).toBe(1)
    expect(account.queues.size).toBe(2)
    // Keys that were drawn before the failure are the ones that are deployed.
    if (keys) expect(files.get('/safe/keys.json')).toBe(keys)
  })
