/** `npm run citizen -- new …` on a copy of the project: what it writes compiles, and is found by its registry. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newEntry } from '../../cli/commands/new.ts'
import { language } from '../../cli/new/language.ts'
import { Changes } from '../../cli/new/tree.ts'

const root = new URL('../..', import.meta.url).pathname

/** What a generator reads, writes and compiles. */
const copied = [
  'contract',
  'worker',
  'cli',
  'widget',
  'demo',
  'scripts',
  'test/contract',
  'test/support',
]
const configured = [
  'package.json',
  'tsconfig.json',
  'wrangler.toml',
  '.prettierrc.json',
  'docs/languages.md',
]

let copy = ''

// Each command is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

const node = (program: string, ...args: string[]) =>
  spawnSync(join(root, 'node_modules/.bin/node'), ['--no-warnings', program, ...args], {
    cwd: copy,
    encoding: 'utf8',
  })

const begin = (...args: string[]) => node('cli/citizen.ts', 'new', ...args)

const read = (path: string) => readFileSync(join(copy, path), 'utf8')

const compile = (project: string) => node('node_modules/typescript/bin/tsc', '-p', project).stdout

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-entries-'))
  for (const path of [...copied, ...configured])
    cpSync(join(root, path), join(copy, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('a municipality begins as a sound profile with a site of its own', () => {
  const begun = begin('municipality', 'quito', '--name', 'Quito', '--country', 'EC')

  expect(begun.stderr).toBe('')
  expect(begun.stdout).toContain('worker/municipalities/quito.ts')
  expect(begun.stdout).toMatch(/edit first what is made up.*: private\.base, private\.origins/)
  expect(read('worker/municipalities/index.ts')).toMatch(/\n {2}quito,\n/)
  expect(read('demo/cities/index.ts')).toContain('quito')
  expect(read('demo/sample-citizens.ts')).toMatch(/\n {2}quito: \[\n/)
  expect(read('worker/municipalities/quito.ts')).not.toMatch(/Ciudad Abierta|abierta|_DEMO|'demo'/)
  expect(node('cli/citizen.ts', 'check').stdout).toMatch(/^quito: as OWASP/m)
})

test('a city goes from nothing to a deployment by commands alone, and its texts need nobody’s editor', () => {
  const texts = join(copy, 'texts')
  mkdirSync(texts)
  for (const file of ['terms.es.md', 'terms.en.md', 'privacy.es.md', 'privacy.en.md'])
    writeFileSync(join(texts, file), `${file}: ${'lo que la ciudad acuerda. '.repeat(20)}`)
  const own = ['--name', 'Ciudad Nueva', '--country', 'EC', '--domain', 'ciudadnueva.gob.ec']
  const dry = (slug: string) =>
    node('cli/deploy.ts', '--municipality', slug, '--dry-run', '--dns', 'http://127.0.0.1:1/')

  expect(begin('municipality', 'nueva', ...own, '--texts', texts).stderr).toBe('')
  const planned = dry('nueva')
  expect(planned.stderr).toBe('')
  expect(planned.status).toBe(0)
  expect(planned.stdout).toContain('at https://id.ciudadnueva.gob.ec/nueva')
  expect(planned.stdout).toContain('wrangler deploy --config dist/deploy/wrangler.toml')
  expect(planned.stdout).toContain(
    '<script type="module" src="https://id.ciudadnueva.gob.ec/nueva/widget',
  )
  expect(planned.stdout).not.toContain('Edit before')

  expect(begin('municipality', 'borrador', ...own).stdout).toContain('the texts are drafts')
  expect(dry('borrador').stdout).toContain('public.agreements.terms.version: the text that')
  const real = node('cli/deploy.ts', '--municipality', 'borrador')
  expect(real.stderr).toContain('Edit first:\nworker/municipalities/borrador.ts\n  public.agree')
  expect(real.status).toBe(1)
})

test('a document is recognised before those that read its number as theirs, has a name, and rows of its test', () => {
  const begun = begin(
    'document',
    'dni-pe',
    '--title',
    'DNI',
    '--country',
    'PE',
    '--example',
    '12345678',
  )

  expect(begun.stderr).toBe('')
  expect(read('contract/documents/index.ts')).toContain(
    "'dni-pe': dniPe,\n  'cedula-ve': cedulaVe,",
  )
  expect(read('widget/strings/identifiers.ts')).toContain("'dni-pe': () => 'DNI'")
  expect(read('test/contract/documents/numbers.ts')).toContain("kind: 'dni-pe', typed: '12345678'")
})

test('a provider begins with a stand-in of the vendor beside it', () => {
  expect(begin('provider', 'mi-correo').stderr).toBe('')
  expect(read('worker/delivery/providers/index.ts')).toContain("'mi-correo': miCorreo")
  expect(read('test/support/vendors/index.ts')).toContain("'mi-correo': miCorreo")
})

test('a step is known to the contract, the Worker and the page', () => {
  expect(begin('step', 'show-help').stderr).toBe('')
  for (const registry of ['contract/steps/index.ts', 'worker/flows/steps/index.ts'])
    expect(read(registry)).toContain("'show-help': showHelp")
  expect(read('contract/steps/views.ts')).toContain("'show-help': nothing")
})

test('a language begins with every sentence to translate, and is said in Spanish meanwhile', () => {
  expect(begin('language', 'ay-BO', '--title', 'Aymar aru').stderr).toBe('')
  expect(read('contract/locale.ts')).toContain("'ay-BO': ['es']")
  expect(read('widget/locale/read-locale.ts')).toContain("'ay-BO': 'es'")
  expect(read('docs/languages.md')).toMatch(/^\| `qu-EC`.*\n\| `ay-BO` +\| Aymar aru/m)
  expect(read('widget/locale/xliff/ay-BO.xlf')).toContain('target-language="ay-BO"')
  expect(node('widget/locale/check.ts').stdout).toContain(', 0 faults')
})

test('a language that is said in the Spanish of a country is said in the neutral one where that has no words', async () => {
  const changes = new Changes({ read: (path) => readFileSync(join(root, path), 'utf8') })
  const options = { title: 'Nahuatl', instead: 'es-MX' }
  await language.write(changes, 'nah-MX', options, { language: 'es', now: new Date() })
  expect(changes.read('contract/locale.ts')).toContain("'nah-MX': ['es-MX', 'es']")
})

test('all of it compiles as it was written', () => {
  expect(compile('worker') + compile('widget') + compile('demo')).toBe('')
})

/** Runs the command here: what is refused writes nothing. */
async function refusal(...args: string[]): Promise<string> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const status = await newEntry.run(args)
  const text = said.mock.calls.join('\n')
  said.mockRestore()
  expect(status).toBe(1)
  return text
}

test('what is there is never written over', async () => {
  const args = ['--title', 'X', '--country', 'MX', '--example', '1']

  expect(await refusal('document', 'curp', ...args)).toBe(
    'contract/documents/curp.ts is there already.',
  )
})

test.each([
  [['document', 'Dni PE', '--title', 'DNI', '--country', 'PE', '--example', '1'], 'is no name'],
  [['document', 'dni-pe2', '--country', 'PE', '--example', '1'], '--title is missing'],
  [
    ['document', 'dni-pe2', '--title', "D'NI", '--country', 'PE', '--example', '1'],
    'cannot hold quotes',
  ],
  [['language', 'ay-PE', '--title', 'X', '--instead', 'pt'], '"pt" cannot stand in'],
  [['flag', 'x'], 'Usage: new'],
])('%j is refused with the reason', async (args, reason) => {
  expect(await refusal(...args)).toContain(reason)
})
