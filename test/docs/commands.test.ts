/** Whoever types what the documentation says is understood: every command is there, and takes the words it is given. */
import { existsSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { readDeployOptions } from '../../cli/deploy/options.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { commands, type Command } from '../../cli/commands/index.ts'
import { generators } from '../../cli/new/index.ts'
import type { Generator } from '../../cli/new/generator.ts'
import { documentedCommands, wordsIn } from './commands.ts'
import { root, textOf } from './pages.ts'

/** Arguments that a command's own reader has taken. */
const taken = vi.hoisted(() => [] as string[])

vi.mock(import('node:util'), async (original) => {
  const util = await original()
  return {
    ...util,
    // As strict as the command says, and then nothing is done.
    parseArgs: ((config: Parameters<typeof util.parseArgs>[0]) => {
      util.parseArgs(config)
      taken.push(...(config?.args ?? ['']))
      throw new Error('taken')
    }) satisfies typeof util.parseArgs,
  }
})

const { scripts } = JSON.parse(textOf('package.json'))

const all: Readonly<Record<string, Command>> = commands
const kinds: Readonly<Record<string, Generator>> = generators

/** Part names stand as keys in the file that runs them. */
const benchParts = [
  ...textOf('test/bench/run.ts').matchAll(/^ {2}'?([\w-]+)'?: (?:async|measure)/gm),
].map(([, name]) => name)

const testParts = [...textOf('test/support/parts.mjs').matchAll(/name: '([\w-]+)'/g)].map(
  ([, name]) => name,
)

/** Where the text leaves something to the reader, it stands for one word. */
const isLeftOpen = (word: string) => word === '…'

async function isTaken(name: string, args: readonly string[]): Promise<boolean> {
  taken.length = 0
  await all[name]?.run(args).catch(() => undefined)
  return args.every((word) => taken.includes(word))
}

/** Of `npm run citizen -- new`: what is made, and the options that it has. */
function isGenerated([what = '', , ...options]: readonly string[]): boolean {
  const generator = kinds[what]
  const named = options.filter((word) => word.startsWith('--')).map((word) => word.slice(2))
  const known = [...(generator?.options ?? []), ...(generator?.asks ? ['lang', 'yes'] : [])]
  return generator !== undefined && named.every((name) => known.includes(name))
}

/** An option whose value is left open has some value. */
const withValues = (words: readonly string[]) =>
  words
    .map((word, at) => (words[at - 1]?.startsWith('--') && isLeftOpen(word) ? 'x' : word))
    .filter((word) => !isLeftOpen(word))

async function isOperators([name = '', ...rest]: readonly string[]): Promise<boolean> {
  if (name === 'help' || isLeftOpen(name)) return true
  const args = withValues(rest)
  if (name === 'new')
    return args.length < 2 || (args.length === 2 && args[1]?.startsWith('<'))
      ? (args[0] ?? '').split('|').every((one) => Object.hasOwn(kinds, one))
      : isGenerated(args)
  // Neither reads a word.
  if (name === 'check' || name === 'secrets') return true
  return Object.hasOwn(all, name) && (args.length === 0 || isTaken(name, args))
}

/** Of `npm run deploy`: its reader takes every word. */
function isDeployment(words: readonly string[]): boolean {
  taken.length = 0
  const args = withValues(words)
  expect(() => readDeployOptions(args, municipalities)).toThrow('taken')
  return args.every((word) => taken.includes(word))
}

const readers: Readonly<Record<string, (words: readonly string[]) => boolean | Promise<boolean>>> =
  {
    citizen: isOperators,
    bench: (words) => words.every((word) => benchParts.includes(word)),
    test: ([part]) => part === undefined || testParts.includes(part),
    deploy: isDeployment,
  }

const isScript = (name: string, words: readonly string[]) =>
  Object.hasOwn(scripts, name) && (readers[name]?.(words) ?? true)

/** Of `npx`: what is installed, with the file of settings it is given. */
const isInstalled = ([program = '', ...words]: readonly string[]) =>
  existsSync(`${root}node_modules/.bin/${program}`) &&
  words.every((word, at) => words[at - 1] !== '--config' || existsSync(root + word))

function isUnderstood(line: string): boolean | Promise<boolean> {
  const [program, ...words] = wordsIn(line).filter((word) => word !== '--silent')
  const [first = '', ...rest] = words
  const given = rest.filter((word) => word !== '--')
  if (program === 'npx') return isInstalled(words)
  if (program === 'node')
    return existsSync(root + first) || textOf('docs/delivery-webhook.md').includes(`// ${first}`)
  if (program === 'openssl') return first === 'rand'
  if (first === 'run') return isScript(given[0] ?? '', given.slice(1))
  return isScript(first, given) || ['ci', 'install', 'pack'].includes(first)
}

beforeEach(() => {
  for (const channel of ['log', 'error'] as const) vi.spyOn(console, channel).mockReturnValue()
})

test('the documentation tells many commands, and this reads them', () => {
  expect(documentedCommands.length).toBeGreaterThan(60)
  expect(documentedCommands.map(({ line }) => line)).toContain(
    'npm run citizen -- import-postal-codes mx CPdescarga.txt --dry-run',
  )
})

for (const { page, line } of documentedCommands)
  test(`${page}: ${line}`, async () => {
    expect(await isUnderstood(line)).toBe(true)
  })

test('a command that is not there, or an option that it does not have, would be noticed', async () => {
  for (const line of [
    'npm run citizen -- register import ibarra padron.csv',
    'npm run citizen -- approve --municipality ecuapass --users rosa',
    'npm run citizen -- new city x',
    'npm run bench -- nothing',
    'npm run nothing',
    'npx nothing',
  ])
    expect([line, await isUnderstood(line)]).toEqual([line, false])
})
