/** The file that an auditor takes along: of what is chosen on the screen, in its words, and no formula in it. */
import { expect } from 'chai'
import type { AuditLine, AuditPage } from '../../contract/desk/audit.ts'
import { DeskAudit } from '../../desk/sections/audit.ts'
import { DeskAuditEvents } from '../../desk/sections/audit-events.ts'
import { auditFiles } from '../../desk/sections/audit-file.ts'
import { DeskAuditFilter } from '../../desk/sections/audit-filter.ts'
import { defines, deskOf, draws, pressed, settled, type Asked } from './support/desk.ts'

defines({
  'desk-audit': DeskAudit,
  'desk-audit-events': DeskAuditEvents,
  'desk-audit-filter': DeskAuditFilter,
})

const line: AuditLine = {
  sequence: 7,
  at: 1_793_534_400,
  event: 'citizen_searched',
  subject: 'acc_b',
  details: { officer: 'off_ines', reason: 'in_person', found: 'nobody' },
}

const officers = { off_ines: 'Inés Ensayo' }

const csv = (lines: readonly AuditLine[], names: AuditPage['officers'] = officers) =>
  auditFiles.csv(deskOf({}), { lines, officers: names }).split('\r\n')

test('a row has what programs know, and beside it what the screen says', () => {
  const [header, row, end] = csv([line])
  expect(header).to.equal(
    '\uFEFF"sequence","time","event","subject","officer","details","Suceso","Cuándo","Sobre quién","Funcionario","Detalles"',
  )
  expect(row).to.equal(
    '"7","2026-11-01T12:00:00.000Z","citizen_searched","acc_b","off_ines",' +
      '"{""officer"":""off_ines"",""reason"":""in_person"",""found"":""nobody""}",' +
      '"Búsqueda de una persona","1 nov 2026, 7:00","acc_b","Inés Ensayo",' +
      '"motivo: Está aquí en persona · resultado: nadie"',
  )
  expect(end).to.equal('')
})

test('the other format has the same words', () => {
  const [read] = JSON.parse(auditFiles.json(deskOf({}), { lines: [line], officers })) as unknown[]
  const { at: _, ...kept } = line
  expect(read).to.deep.equal({
    ...kept,
    time: '2026-11-01T12:00:00.000Z',
    words: {
      event: 'Búsqueda de una persona',
      at: '1 nov 2026, 7:00',
      subject: 'acc_b',
      by: 'Inés Ensayo',
      details: 'motivo: Está aquí en persona · resultado: nadie',
    },
  })
})

for (const [name, written] of [
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+593', `"'+593"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['a "word", and more', '"a ""word"", and more"'],
  ['Lucía', '"Lucía"'],
] as const)
  test(`an officer’s name is no formula: ${JSON.stringify(name)}`, () => {
    expect(csv([line], { off_ines: name })[1]).to.include(`,${written},"motivo`)
  })

test('what is chosen and not looked for yet holds for the file, and for the list', async () => {
  const asked: Asked[] = []
  const page: AuditPage = { lines: [line], officers, before: null }
  const desk = deskOf({ '/audit': page, '/audit/export': page }, asked, 'auditor')
  const audit = await draws('desk-audit', { desk })
  const link = HTMLAnchorElement.prototype
  const { click } = link
  link.click = () => {}
  const field = audit.querySelector<HTMLInputElement>('[name=subject]')
  if (field) field.value = 'acc_b'
  pressed(audit, 'Descargar en CSV')
  await settled(audit)
  link.click = click
  const filter = { subject: 'acc_b' }
  expect(asked.slice(1)).to.deep.equal([
    { path: '/ecuapass/desk/audit', body: { filter, before: null } },
    { path: '/ecuapass/desk/audit/export', body: { filter, format: 'csv', before: null } },
  ])
})
