/**
 * Refuses every regular expression of the product that is not linear: what strangers write is read by them (T30).
 * Verdicts are kept by expression, since each is the same tomorrow.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expressionsIn } from './find.ts'
import { faultOf } from './judge.mjs'

const root = new URL('../..', import.meta.url).pathname
const folder = join(root, 'node_modules/.cache/citizen-auth')
const store = join(folder, 'linear-expressions.json')

const tracked = execFileSync(
  'git',
  [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    'contract',
    'worker',
    'widget',
    'demo',
  ],
  { cwd: root, encoding: 'utf8' },
)
const files = tracked.split('\n').filter((file) => /\.m?ts$/.test(file) && existsSync(root + file))

const linear = new Set<string>(
  existsSync(store) ? (JSON.parse(readFileSync(store, 'utf8')) as readonly string[]) : [],
)

let refused = 0
for (const file of files)
  for (const { line, source, flags } of expressionsIn(file, readFileSync(root + file, 'utf8'))) {
    const written = `/${source}/${flags}`
    if (linear.has(written)) continue
    const fault = await faultOf(source, flags)
    if (fault === undefined) linear.add(written)
    else {
      refused += 1
      console.error(`${file}:${line} ${written}\n  ${fault}`)
    }
  }

mkdirSync(folder, { recursive: true })
writeFileSync(store, JSON.stringify([...linear]))
process.exitCode = refused > 0 ? 1 : 0
