/** `npm run test:hosts`: the form on pages that do what they like to it; a table, and a picture of each. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { run, runTests } from '../support/run-tests.ts'

const sheets = new URL('./sheets/', import.meta.url).pathname
const results = new URL('../results/hosts/', import.meta.url)

if (!existsSync(`${sheets}node_modules/.package-lock.json`)) {
  console.log('Installing the style sheets of the pages…')
  // Their peers are for who compiles the sheets.
  const options = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', ['ci', ...options], { cwd: sheets, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
run(['node_modules/vite/bin/vite.js', 'build', '--config', 'widget/vite.config.ts'])
const status = runTests('test/hosts.config.ts')

// After the style sheets are there: the pages read them when they are read.
const { hosts } = await import('./hosts.ts')
const told = JSON.parse(readFileSync(new URL('hosts.json', results), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>
const mark = (how: string | undefined) => (how === 'yes' ? 'yes' : 'NO')
const rows = hosts.map(({ name, looks, told: words }) => {
  const one = told[name] ?? {}
  return [
    name,
    ...[360, 1280].map((width) => (looks ? mark(one[`looks at ${width}`]) : '–')),
    words ? '–' : mark(one['signs in']),
    words ? mark(one['told']) : '–',
    one['console'] ?? '',
  ]
})
const columns = [20, 6, 6, 9, 6, 0]
const table = [['', '360', '1280', 'signs in', 'told', 'console'], ...rows].map((row) =>
  row.map((cell, at) => cell.padEnd(columns[at] ?? 0)).join(' '),
)
const passed = rows.filter((row) => !row.includes('NO')).length
const report = [...table, '', `${passed} of ${rows.length}`].join('\n')
console.log(`\n${report}\n\nPictures of each at 360 and 1280 px: test/results/hosts/`)
writeFileSync(new URL('table.txt', results), `${report}\n`)
process.exitCode = status === 0 && passed === rows.length ? 0 : 1
