/** The audit as its auditor reads it: in words, and looked through by what it is about. */
import { expect } from 'chai'
import type { AuditPage } from '../../contract/desk/audit.ts'
import { DeskAudit } from '../../desk/sections/audit.ts'
import { DeskAuditEvents } from '../../desk/sections/audit-events.ts'
import { DeskAuditFilter } from '../../desk/sections/audit-filter.ts'
import { defines, deskOf, draws, pressed, settled, textOf, type Asked } from './support/desk.ts'

defines({
  'desk-audit': DeskAudit,
  'desk-audit-events': DeskAuditEvents,
  'desk-audit-filter': DeskAuditFilter,
})

const page: AuditPage = {
  officers: { off_ines: 'Inés Ensayo', off_pablo: 'Pablo Prueba' },
  before: null,
  lines: [
    {
      sequence: 2,
      at: 1_800_000_000,
      event: 'settings_drafted',
      subject: 'off_pablo',
      details: { fields: 'help.phone words.es-EC.step.credentials.lead' },
    },
    {
      sequence: 1,
      at: 1_800_000_000,
      event: 'citizen_searched',
      subject: 'acc_1',
      details: { officer: 'off_ines', reason: 'in_person', found: 'nobody' },
    },
  ],
}

const opens = async (asked: Asked[] = []) =>
  draws('desk-audit', { desk: deskOf({ '/audit': page }, asked, 'auditor') })

test('an entry is read in words, with no name of a program in it', async () => {
  const audit = await opens()
  const text = textOf(audit.querySelector('table') ?? audit)
  expect(text).to.contain('Ajustes guardados para publicar')
  expect(text).to.contain('campos: Teléfono')
  expect(text).to.contain('Búsqueda de una persona')
  expect(text).to.contain('motivo: Está aquí en persona')
  expect(text).not.to.match(/[a-z]_[a-z]|\w\.\w+\.\w/)
})

test('all that is about contacts is found at one press', async () => {
  const asked: Asked[] = []
  const audit = await opens(asked)
  audit.querySelector<HTMLElement>('#event-group-contacts')?.click()
  await settled(audit)
  expect(textOf(audit)).to.contain('Sucesos: 4 escogidos')
  pressed(audit, 'Filtrar')
  await settled(audit)
  expect(asked.at(-1)?.body).to.deep.equal({
    filter: {
      events: 'contact_requested contact_code_sent contact_changed disowned',
    },
    before: null,
  })
})

test('several events are looked for together, and one that is left out is left out', async () => {
  const asked: Asked[] = []
  const audit = await opens(asked)
  for (const id of ['group-contacts', 'disowned', 'signed_in']) {
    audit.querySelector<HTMLElement>(`#event-${id}`)?.click()
    await settled(audit)
  }
  pressed(audit, 'Filtrar')
  await settled(audit)
  expect(asked.at(-1)?.body).to.deep.equal({
    filter: {
      events: 'contact_requested contact_code_sent contact_changed signed_in',
    },
    before: null,
  })
})
