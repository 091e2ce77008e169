/** `npm check`: types, lint, format, architecture and translations; all of them, even after one has failed. */
import { spawnSync } from 'node:child_process'
import { installMissing, node, root } from '../scripts/install.mjs'
import { leftOut } from './support/untracked.mjs'

installMissing()

const projects = [
  'contract',
  'worker',
  'cli',
  'widget',
  'desk',
  'widget/prerender',
  'demo',
  'test',
  'test/widget',
  'test/journeys',
  'test/screens',
  'test/bench',
  'test/engines',
  'test/back-ends',
  'test/frameworks',
  'test/hosts',
  'test/modules',
  'test/wordpress',
  'test/bench/worker',
  'test/timing',
  'test/timing/worker',
]

/** Written by programs. */
const generated = ['!widget/locale/generated', '!worker/db/migrations']

const checks = [
  ...projects.map((project) => [`types: ${project}`, 'typescript/bin/tsc', '-p', project]),
  ['lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...leftOut.oxlint(root)],
  [
    'format',
    'prettier/bin/prettier.cjs',
    '--check',
    '--log-level=warn',
    '.',
    ...generated,
    ...leftOut.prettier(root),
  ],
  ['architecture', 'vitest/vitest.mjs', 'run', '--config=test/node.config.ts', 'architecture'],
  ['regular expressions', '../test/regular-expressions/check.ts'],
  ['translations', '../widget/locale/check.ts'],
  // Prints where a profile is weak; fails only where one is unsound.
  ['profiles', '../cli/citizen.ts', 'check'],
]

const failed = []
for (const [name, program, ...args] of checks) {
  console.log(`── ${name}`)
  const { status } = spawnSync(node, ['--no-warnings', `${root}node_modules/${program}`, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CI: 'true' },
  })
  if (status !== 0) failed.push(name)
}
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll checks passed.')
process.exitCode = failed.length > 0 ? 1 : 0
