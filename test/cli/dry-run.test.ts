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

test('a dry run shows every command in order, writes nothing and needs no account', async () => {
  const there = existsSync(`${root}dist/deploy/wrangler.toml`)

  const { stdout } = await run('cli/deploy.ts', '--dry-run')

  const commands = stdout.split('\n').filter((line) => line.startsWith('  wrangler'))
  expect(commands.at(0)).toBe('  wrangler d1 list --json')
  expect(commands).toContain('  wrangler queues create citizen-auth-dead-letters')
  expect(commands.at(-1)).toMatch(/^ {2}wrangler deploy --config .* --secrets-file <path>$/)
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
