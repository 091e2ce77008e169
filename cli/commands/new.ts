/** The command that begins a new municipality, document, provider, step or language. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runCommand } from '../run-command.ts'
import type { Generator } from '../new/generator.ts'
import { generators } from '../new/index.ts'
import { Changes } from '../new/tree.ts'
import { writeAll } from '../new/write-all.ts'
import { OperatorError } from '../operator-error.ts'
import { speaksSpanish } from '../sentences.ts'
import { openTerminal, type Terminal } from '../terminal.ts'
import { root } from '../wrangler.ts'

const all: Readonly<Record<string, Generator>> = generators

const usage = Object.values(all)
  .map((generator) => `new ${generator.usage}`)
  .join('\n       ')

const usualName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

interface Begun {
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly language: string
  /** Whether every suggestion is taken unasked. */
  readonly yes: boolean
}

function readArguments({ options, asks }: Generator, args: readonly string[]): Begun {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])),
      ...(asks && { lang: { type: 'string' as const }, yes: { type: 'boolean' as const } }),
    },
  })
  const [name = '', ...others] = positionals
  if (others.length > 0) throw new OperatorError(`What is "${others[0]}"?\nUsage: ${usage}`)
  const { lang = process.env['LANG'] ?? '', yes, ...given } = values
  return {
    name,
    language: String(lang),
    yes: yes === true,
    options: Object.fromEntries(
      Object.entries(given).flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, value]] : [],
      ),
    ),
  }
}

/** Of a generator that asks nothing: a usual name, and a text for every option. */
function requireAll(what: string, { usage: own, ...generator }: Generator, begun: Begun): Begun {
  if (!(generator.name ?? usualName).test(begun.name))
    throw new OperatorError(`"${begun.name}" is no name for a ${what}.\nUsage: new ${own}`)
  const read = generator.options.map(
    (name) => [name, begun.options[name] ?? generator.defaults?.[name] ?? ''] as const,
  )
  const missing = read.find(([, value]) => value === '')
  if (missing) throw new OperatorError(`--${missing[0]} is missing.\nUsage: new ${own}`)
  const odd = read.find(([, value]) => /['"`\\\n]|\$\{/.test(value))
  if (odd) throw new OperatorError(`--${odd[0]} cannot hold quotes, backslashes or line ends.`)
  return { ...begun, options: Object.fromEntries(read) }
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

async function begin(what: string, generator: Generator, args: readonly string[]) {
  const read = readArguments(generator, args)
  const { name, options, language, yes } = generator.asks ? read : requireAll(what, generator, read)
  const changes = new Changes({
    read: (path) =>
      existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined,
  })
  const terminal: Terminal | undefined =
    generator.asks && !yes && process.stdin.isTTY ? openTerminal() : undefined
  try {
    const left = await generator.write(changes, name, options, {
      language,
      now: new Date(),
      ...(terminal && { respondent: terminal }),
    })
    await writeAll(changes.files, () => generator.programs?.forEach(run))
    const [written, toDo] =
      generator.asks && speaksSpanish(language)
        ? ['Escrito:', 'Por hacer:']
        : ['Written:', 'Left to do:']
    return [written, ...changes.files.keys()].join('\n  ') + `\n\n${[toDo, ...left].join('\n  ')}`
  } finally {
    terminal?.close()
  }
}

export const newEntry = {
  summary: 'begins a municipality, document, provider, step or language: its files and lines',
  usage: 'new <what> <name> …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const [what = '', ...rest] = args
      const generator = Object.hasOwn(all, what) ? all[what] : undefined
      if (!generator) throw new OperatorError(`Usage: ${usage}`)
      return begin(what, generator, rest)
    }),
}
