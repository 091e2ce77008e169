/** The command that begins a new municipality, document, provider, step or language. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { runCommand } from '../run-command.ts'
import type { Generator } from '../new/generator.ts'
import { generators } from '../new/index.ts'
import { Changes } from '../new/tree.ts'
import { OperatorError } from '../operator-error.ts'
import { root } from '../wrangler.ts'

const all: Readonly<Record<string, Generator>> = generators

const usage = Object.values(all)
  .map((generator) => `new ${generator.usage}`)
  .join('\n       ')

const usualName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

function readOptions({ options, defaults = {}, usage: own }: Generator, args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
  })
  const read = options.map((name) => [name, values[name] ?? defaults[name] ?? ''] as const)
  const missing = read.find(([, value]) => value === '')
  if (missing) throw new OperatorError(`--${missing[0]} is missing.\nUsage: new ${own}`)
  const odd = read.find(([, value]) => /['"`\\\n]|\$\{/.test(value))
  if (odd) throw new OperatorError(`--${odd[0]} cannot hold quotes, backslashes or line ends.`)
  return Object.fromEntries(read)
}

/** Runs a program of `node_modules` in the project; says what it said when it fails. */
function run([program = '', ...args]: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', program), ...args],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new OperatorError(`${program} failed.\n${stdout}${stderr}`)
}

function write(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

export const newEntry = {
  summary: 'begins a municipality, document, provider, step or language: its files and lines',
  usage: 'new <what> <name> …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, () => {
      const [what = '', name = '', ...rest] = args
      const generator = Object.hasOwn(all, what) ? all[what] : undefined
      if (!generator) throw new OperatorError(`Usage: ${usage}`)
      if (!(generator.name ?? usualName).test(name))
        throw new OperatorError(
          `"${name}" is no name for a ${what}.\nUsage: new ${generator.usage}`,
        )
      const changes = new Changes({
        read: (path) =>
          existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined,
      })
      const left = generator.write(changes, name, readOptions(generator, rest))
      write(changes.files)
      for (const program of generator.programs ?? []) run(program)
      run(['prettier/bin/prettier.cjs', '--write', '--log-level=warn', ...changes.files.keys()])
      const written = ['Written:', ...changes.files.keys()].join('\n  ')
      return Promise.resolve(`${written}\n\n${['Left to write:', ...left].join('\n  ')}`)
    }),
}
