/** What an operator types wrongly is told in a sentence, without a trace, and is no success. */
import { afterEach, expect, test, vi } from 'vitest'
import { commands } from '../../../cli/commands/index.ts'

const columns = 'document=CEDULA,givenNames=NOMBRES'

afterEach(() => vi.restoreAllMocks())

for (const [name, args, sentence] of [
  ['import-civil-registry', [], 'Usage: import-civil-registry'],
  ['import-civil-registry', ['demo', 'FILE', '--columns', columns], 'Say one of --local'],
  [
    'import-civil-registry',
    ['demo', 'FILE', '--columns', columns, '--local', '--dry-run'],
    'Say one of --local',
  ],
  [
    'import-civil-registry',
    ['nada', 'FILE', '--columns', columns, '--dry-run'],
    'No municipality is called nada',
  ],
  [
    'import-civil-registry',
    ['demo', 'FILE', '--columns', columns, '--dry-run', '--documents', 'dni'],
    'No document is called dni',
  ],
  [
    'import-civil-registry',
    ['demo', '/nowhere/at-all', '--columns', columns, '--dry-run'],
    'no such file',
  ],
  ['import-civil-registry', ['demo', 'FILE', '--column', columns], "Unknown option '--column'"],
  ['import-postal-codes', ['ec', 'FILE', '--dry-run'], 'Usage: import-postal-codes'],
  [
    'import-postal-codes',
    ['mx', 'FILE', '--dry-run', '--only-state', '1'],
    '--only-state is the two digits',
  ],
  ['import-postal-codes', ['mx', 'FILE', '--dry-run', '--date', 'ayer'], '--date is a day'],
  [
    'import-postal-codes',
    ['mx', 'FILE', '--dry-run', '--encoding', 'ebcdic'],
    '--encoding is one of',
  ],
] as const)
  test(`${name} ${args.join(' ')}`, async () => {
    const errorOutput = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await commands[name].run(args)).toBe(1)
    expect(errorOutput.mock.calls.join()).toContain(sentence)
    expect(errorOutput.mock.calls.join()).not.toContain('    at ')
  })
