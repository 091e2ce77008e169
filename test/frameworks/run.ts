/**
 * `npm run test:frameworks`: installs what each app needs, builds it with its own compiler, and walks it in a browser. Words
 * choose: `npm run test:frameworks -- react vue`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runTests } from '../support/run-tests.ts'
import { apps, build, pack, titleOf, type Built } from './apps.ts'

const results = new URL('../results/frameworks/', import.meta.url)

const asked = process.argv.slice(2)
const unknown = asked.filter((word) => !apps.includes(word))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. Words: ${apps.join(', ')}`)
  process.exit(1)
}

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
pack()
const built: readonly Built[] = apps
  .filter((app) => asked.length === 0 || asked.includes(app))
  .map((app) => {
    console.log(`── ${app}`)
    const one = build(app)
    if (one.said) console.error(one.said)
    return one
  })

const walkable = built.filter((one) => one.build).map(({ app }) => app)
runTests('test/frameworks.config.ts', [], { FRAMEWORKS: walkable.join(' ') })

/** What a walk has written down: each step that went well. */
function walked(app: string): readonly string[] {
  try {
    return JSON.parse(readFileSync(new URL(`${app}.json`, results), 'utf8')) as readonly string[]
  } catch {
    return []
  }
}

const steps = ['form', 'register', 'session', 'remount', 'sign out', 'sign in', 'quiet'] as const
const mark = (isSo: boolean) => (isSo ? 'yes' : 'NO')
const rows = built.map(({ app, types, build: isBuilt }) => {
  const done = walked(app)
  return [
    isBuilt ? titleOf(app) : app,
    ...[types, isBuilt, ...steps.map((step) => done.includes(step))].map(mark),
  ]
})
const table = [['', 'types', 'build', ...steps], ...rows].map((row) =>
  row.map((cell, at) => cell.padEnd(at === 0 ? 18 : 9)).join(' '),
)
const passed = rows.filter((row) => !row.includes('NO')).length
const report = [...table, '', `${passed} of ${rows.length}`].join('\n')
console.log(`\n${report}`)
writeFileSync(new URL('table.txt', results), `${report}\n`)
process.exitCode = passed === rows.length ? 0 : 1
