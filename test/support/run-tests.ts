/** Runs the tests of a command of their own, such as `npm run test:w3m`, once what they need is known to be here. */
import { spawnSync } from 'node:child_process'

const root = new URL('../..', import.meta.url).pathname

/** Runs a program of this project on this Node, and says what it says. @returns its status */
export const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): number =>
  spawnSync(process.execPath, ['--no-warnings', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CI: 'true', ...env },
  }).status ?? 1

/** @param words choose files, as `vitest` takes them @returns 0 when every test passed */
export const runTests = (
  config: string,
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): number => run(['node_modules/vitest/vitest.mjs', 'run', `--config=${config}`, ...words], env)
