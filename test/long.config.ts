/**
 * `npm run test:long`: the Worker's tests that repeat themselves for hours, one file after the other, each part of one a
 * test of its own that is told as it ends. How to run some of it, and to add up: CONTRIBUTING.md.
 */
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { randomInt } from 'node:crypto'
import worker from './vitest.config.ts'

// Vite hands what is so prefixed to the tests inside workerd, which read it by `support/runs.ts`.
process.env['VITE_RUNS'] = process.env['RUNS'] ?? 'long'
process.env['VITE_FROM'] = process.env['FROM'] ?? String(randomInt(1_000_000))

/** Where Linux keeps files in memory. A database of tests need not outlive them, and waits for no disk there. */
const memory = '/dev/shm'
/** Bytes that a part writes at most, by far. */
const needed = 1_000_000_000

const isRoomy = ({ bavail, bsize }: { readonly bavail: number; readonly bsize: number }) =>
  bavail * bsize > needed

if (existsSync(memory) && isRoomy(statfsSync(memory))) {
  const folder = mkdtempSync(`${memory}/citizen-auth-`)
  process.env['TMPDIR'] = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}

export default async () => {
  const config = await worker({ command: 'serve', mode: 'test' })
  const include = [
    'delivery/soak',
    'codes/parallel-replay',
    'accounts/whole-model',
    'flows/recovery-model',
    'federation/takeover-model',
    'account/takeover-model',
    'factors/paths-model',
    'desk/claims-model',
    'desk/officers-model',
  ]
  return {
    ...config,
    test: {
      ...config.test,
      maxWorkers: 1,
      bail: 1,
      // Whatever else the machine does for these hours.
      testTimeout: 3_600_000,
      reporters: ['verbose'],
      include: include.map((file) => `test/worker/${file}.test.ts`),
    },
  }
}
