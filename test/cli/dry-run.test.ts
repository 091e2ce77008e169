/** `npm run deploy -- --dry-run` and `npm run citizen`, as programs, on a machine without an account. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { secretNames } from '../../worker/crypto/secrets.ts'

const root = new URL('../..', import.meta.url).pathname

const run = (...args: string[]) =>
  promisify(execFile)(`${root}node_modules/.bin/node`, args, {
    cwd: root,
    // No account, no network: a call to either would fail.
    env: { PATH: process.env['PATH'], CLOUDFLARE_API_BASE_URL: 'http://127.0.0.1:1' },
  })

test('without a named municipality nothing is deployed, and the operator reads which there are', async () => {
  await expect(run('cli/deploy.ts', '--dry-run')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There are demo, ecuapass, ibarra, leon, maracaibo'),
  })
  await expect(run('cli/deploy.ts', '--municipality', 'nowhere')).rejects.toMatchObject({
    stderr: expect.stringContaining('No municipality is called nowhere'),
  })
})

test('a made-up city is refused with what must be edited, and its price is told all the same', async () => {
  const there = existsSync(`${root}dist/deploy/wrangler.toml`)

  await expect(run('cli/deploy.ts', '--municipality', 'leon', '--dry-run')).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('Plan: Workers Paid'),
    stderr: expect.stringMatching(
      /^Edit first:\nworker\/municipalities\/leon\.ts\n {2}private\.base: /,
    ),
  })
  expect(existsSync(`${root}dist/deploy/wrangler.toml`)).toBe(there)
})

test('the operator’s command line lists its commands, and prints a whole set of secrets', async () => {
  expect((await run('cli/citizen.ts', 'help')).stdout).toContain('secrets')
  const { stdout } = await run('cli/citizen.ts', 'secrets')
  expect(Object.keys(JSON.parse(stdout))).toEqual([...secretNames])
})

test('a command that does not exist is refused with the list', async () => {
  await expect(run('cli/citizen.ts', 'nonsense')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('secrets'),
  })
})
