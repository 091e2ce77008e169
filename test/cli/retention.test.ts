/** What is said of how long things are kept is what is done, in every city and in both languages. */
import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { commands } from '../../cli/commands/index.ts'
import { retentionTable } from '../../cli/commands/retention.ts'
import { days } from '../../contract/units.ts'
import { demo } from '../../worker/municipalities/demo.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { leon } from '../../worker/municipalities/leon.ts'
import { retentionSchedule } from '../../worker/retention/retention-schedule.ts'
import { retentionNotice } from '../../worker/retention/retention-notice.ts'

const cells = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) => line.split('|').map((cell) => cell.trim()))

test('the documentation holds the list as it is printed', () => {
  const docs = readFileSync(new URL('../../docs/retention.md', import.meta.url), 'utf8')
  const printed = cells(retentionTable(demo, 'en'))
  const held = cells(docs)
  for (const row of printed) expect(held).toContainEqual(row)
})

for (const municipality of Object.values(municipalities))
  test(`${municipality.public.slug}: every table has a line in both languages`, () => {
    for (const language of ['es', 'en'] as const) {
      const notice = retentionNotice(municipality, language)
      expect(notice.length).toBeGreaterThanOrEqual(Object.keys(retentionSchedule).length)
      for (const { what, kept } of notice) {
        expect(what).not.toBe('')
        expect(kept).toMatch(/\p{L}/u)
      }
    }
  })

test('what a city decides is what is said of it', () => {
  const longer = {
    ...leon,
    private: {
      ...leon.private,
      retention: { ...leon.private.retention, contactRequest: days(45) },
    },
  }
  const said = retentionNotice(longer, 'es').find(({ what }) => what.startsWith('Solicitudes'))
  expect(said).toEqual({ what: 'Solicitudes de cambio de contacto', kept: '45 días' })
})

test('the command prints one city, or all', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  expect(await commands.retention.run(['--municipality', 'leon', '--lang', 'es'])).toBe(0)
  expect(log.mock.calls.join()).toContain('| Cuentas que nadie confirmó')
  expect(log.mock.calls.join()).not.toContain('ibarra')
  expect(await commands.retention.run([])).toBe(0)
  expect(log.mock.calls.join()).toContain('ibarra')
  log.mockRestore()
})
