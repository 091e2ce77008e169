/** `npm run check` looks at what git tracks: a data folder inside the repository is nobody's to lint or to format. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leftOut, untracked } from '../support/untracked.mjs'

const modules = new URL('../../node_modules/', import.meta.url).pathname
let folder = ''

/** Neither linted without a complaint nor formatted as this repository is. */
const bad = 'debugger; var x = "1"\n'

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'untracked-'))
  execFileSync('git', ['init', '--quiet', folder])
  write('kept/good.ts', 'export const one = 1\n')
  write('.prettierrc.json', '{ "semi": false, "singleQuote": true }\n')
  write('.gitignore', '.data/\n')
  execFileSync('git', ['-C', folder, 'add', '.'])
  write('.data/ignored.ts', bad)
  write('.data-n/vite/deps.ts', bad)
  write('my [notes]/one.ts', bad)
  write('kept/beside.ts', bad)
})

afterAll(() => rmSync(folder, { recursive: true }))

const status = (program: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [modules + program, ...args], { cwd: folder }).status

test('folders and files that git does not track are found, and what it tracks is not', () => {
  expect(untracked(folder).toSorted()).toEqual([
    '.data-n/',
    '.data/',
    'kept/beside.ts',
    'my [notes]/',
  ])
})

test('the linter leaves them out, and still sees what is tracked', () => {
  const lint = () =>
    status('oxlint/bin/oxlint', '--deny-warnings', '-D', 'correctness', ...leftOut.oxlint(folder))
  expect(status('oxlint/bin/oxlint', '-D', 'correctness')).not.toBe(0)
  expect(lint()).toBe(0)
  write('kept/good.ts', bad)
  expect(lint()).not.toBe(0)
  write('kept/good.ts', 'export const one = 1\n')
})

test('the formatter leaves them out, and still sees what is tracked', () => {
  const format = () =>
    status('prettier/bin/prettier.cjs', '--check', '.', ...leftOut.prettier(folder))
  expect(format()).toBe(0)
  write('kept/good.ts', bad)
  expect(format()).not.toBe(0)
})

test('without git nothing is left out', () => {
  const bare = mkdtempSync(join(tmpdir(), 'no-git-'))
  expect(untracked(bare)).toEqual([])
  rmSync(bare, { recursive: true })
})
