/** Tables of the documentation that repeat the code say what the code says. */
import { expect, test, vi } from 'vitest'
import { rotatable } from '../../cli/commands/rotate.ts'
import { commands } from '../../cli/commands/index.ts'
import { generators } from '../../cli/new/index.ts'
import { auditEvents } from '../../contract/desk/audit-events.ts'
import { documents } from '../../contract/documents/index.ts'
import { locales } from '../../contract/locale.ts'
import { days, hours, minutes, seconds } from '../../contract/units.ts'
import { secretNames } from '../../worker/crypto/secrets.ts'
import { faults } from '../../worker/delivery/provider.ts'
import { defaultLimits } from '../../worker/limits/limits.ts'
import { unitsIn } from '../../widget/locale/xliff-units.ts'
import { tables } from '../../widget/package/tables.ts'
import { cssProperties } from '../../widget/package/tags.ts'
import { sourceFiles } from '../support/imports.ts'
import { namesIn, root, rowsOf, sectionOf, textOf } from './pages.ts'

/** Names in one column of the tables below a heading, without what was left out. */
const column = (path: string, heading: string, index = 0): readonly string[] =>
  rowsOf(sectionOf(path, heading)).flatMap((cells) => namesIn(cells[index] ?? ''))

const found = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name)

const same = (documented: readonly string[], is: readonly string[]) =>
  expect(new Set(documented)).toEqual(new Set(is))

/** A cell as it is written, without what the formatter adds. */
const cells = (text: string) => rowsOf(text).map((row) => row.map((cell) => cell.trim()))

for (const [heading, table] of Object.entries(tables))
  test(`webmaster.md tells what the package tells: ${heading.slice(3)}`, () => {
    const written = cells(sectionOf('docs/webmaster.md', heading)).slice(0, table.length)
    // `npm run tables` writes them.
    expect(written).toEqual(table.map((row) => [...row]))
  })

test('webmaster.md tells every custom property, and which have a twin for dark pages', () => {
  const styles = ['base', 'answered', 'further-screens']
    .map((name) => textOf(`widget/styles/${name}.css`))
    .join('')
  const properties = found(styles, /(--citizen-[a-z-]+)/g).filter((name) => !name.endsWith('-'))
  const [dark, others] = [true, false].map((isDark) =>
    properties.filter((name) => name.endsWith('-dark') === isDark),
  )
  same(column('docs/webmaster.md', '## Theming'), others ?? [])
  const documented = cssProperties
    .filter(({ defaults }) => defaults.length > 1)
    .map(({ name }) => name)
  same(
    documented.map((name) => `${name}-dark`),
    dark ?? [],
  )
})

test('security.md tells the limits on messages as they are by default', () => {
  const units = { s: seconds, min: minutes, h: hours, d: days }
  const rows = rowsOf(sectionOf('docs/security.md', '## The budget of messages')).slice(1)
  const documented = rows.map(([, name = '', bucket = '']) => {
    const [, burst, refill, unit] = /^(\d+), (\d+) (s|min|h|d)$/.exec(bucket) ?? []
    const limit = { burst: Number(burst), refill: units[unit as 'h'](Number(refill)) }
    return [namesIn(name).join(), limit] as const
  })
  const limits: Readonly<Record<string, unknown>> = { ...defaultLimits }
  for (const [name, limit] of documented) expect([name, limits[name]]).toEqual([name, limit])
  const ofMessages = /^(?:message|text|first|worked|unasked)/
  same(
    documented.map(([name]) => name),
    Object.keys(limits).filter((name) => ofMessages.test(name)),
  )
})

test('delivery.md tells every provider with its channel, and every fault', async () => {
  vi.stubGlobal('LOCAL', false)
  vi.doMock('cloudflare:sockets', () => ({ connect: undefined }))
  const { providers } = await import('../../worker/delivery/providers/index.ts')
  const rows = rowsOf(sectionOf('docs/delivery.md', '## Choosing providers')).slice(1)
  const channels = { 'e-mail': 'email', SMS: 'sms' } as const
  const documented = rows.map(
    ([via = '', channel]) => `${namesIn(via)[0]} ${channels[channel as 'SMS']}`,
  )
  same(
    documented,
    Object.entries(providers).map(([via, provider]) => `${via} ${provider?.channel}`),
  )
  same(column('docs/delivery.md', '## When a provider fails', 1), faults)
})

test('documents.md tells every document, its country and who holds it', () => {
  const [, ...rows] = rowsOf(textOf('docs/documents.md').split('## Reading')[0] ?? '')
  const documented = rows.map(([kind = '', country, , holder]) => [
    namesIn(kind)[0],
    country,
    holder,
  ])
  const are = Object.entries(documents).map(([kind, one]) => [
    kind,
    one.country ?? 'any',
    one.holder,
  ])
  same(documented.map(String), are.map(String))
})

test('languages.md tells every language', () => {
  const [, ...rows] = rowsOf(textOf('docs/languages.md').split('**Which one')[0] ?? '')
  same(
    rows.flatMap(([tag = '']) => namesIn(tag)),
    locales,
  )
})

test('crypto.md tells every key, and rotation.md how each is renewed', () => {
  same(column('docs/crypto.md', '## Keys'), secretNames)
  same(
    rowsOf(textOf('docs/rotation.md'))
      .slice(1)
      .flatMap(([key = '']) => namesIn(key)),
    Object.keys(rotatable),
  )
})

test('operator.md tells every command that is not told elsewhere', () => {
  const elsewhere = ['import-postal-codes', 'import-civil-registry', 'new', 'secrets']
  const documented = rowsOf(sectionOf('docs/operator.md', '## The commands')).map(
    ([name = '']) => name,
  )
  const names = documented.flatMap(namesIn).filter((name) => !name.startsWith('--'))
  same([...names, ...elsewhere], Object.keys(commands))
})

test('monitoring.md tells every event that asks for an alert', () => {
  const raised = sourceFiles(root, ['worker']).flatMap((file) => {
    const text = textOf(file)
    return found(text, /log\('(\w+)',(?:(?!log\()[^]){0,120}?\balert\b/g)
  })
  same(column('docs/monitoring.md', '## What to be woken by'), raised)
})

test('CONTRIBUTING tells every generator', () => {
  const [, usage = ''] = /citizen -- new ([\w|]+) <name>/.exec(textOf('CONTRIBUTING.md')) ?? []
  same(usage.split('|'), Object.keys(generators))
})

test('kichwa.md lists every word that the pack has in Kichwa, and says how many there are', () => {
  const said = [...unitsIn(textOf('widget/locale/xliff/qu-EC.xlf')).values()].flatMap(
    ({ target }) => target?.replaceAll(/\{\d\}/g, '…') ?? [],
  )
  expect(textOf('docs/kichwa.md')).toContain(`the ${said.length} short words`)
  const listed = rowsOf(sectionOf('docs/kichwa.md', '## The words')).flatMap(([, words = '']) =>
    words.split(';').map((word) => word.trim()),
  )
  expect(said.filter((word) => !listed.includes(word))).toEqual([])
})

test('every event of the audit has a sentence in the citizen’s history, or audit.md says why not', () => {
  const text = textOf('widget/account/sections/history.ts')
  const said = found(text, /^ {2}(\w+): \(\) => msg\(/gm).filter((name) => name !== 'title')
  const unsaid = column('docs/audit.md', '## What a citizen reads of it')
  same([...said, ...unsaid], auditEvents)
  expect(said.filter((name) => unsaid.includes(name))).toEqual([])
})
