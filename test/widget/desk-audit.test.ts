/** The audit as its auditor reads it: in words, and looked through by what it is about. */
import { expect } from 'chai'
import type { AuditPage } from '../../contract/desk/audit.ts'
import { DeskAudit } from '../../desk/sections/audit.ts'
import { DeskAuditEvents } from '../../desk/sections/audit-events.ts'
import { DeskAuditFilter } from '../../desk/sections/audit-filter.ts'
import { DeskAuditPerson } from '../../desk/sections/audit-person.ts'
import { defines, deskOf, draws, pressed, settled, textOf, type Asked } from './support/desk.ts'

defines({
  'desk-audit': DeskAudit,
  'desk-audit-events': DeskAuditEvents,
  'desk-audit-filter': DeskAuditFilter,
  'desk-audit-person': DeskAuditPerson,
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

const opens = async (asked: Asked[] = [], answers = {}) =>
  draws('desk-audit', { desk: deskOf({ '/audit': page, ...answers }, asked, 'auditor') })

/** Looks for somebody by what the auditor has in hand. */
async function looksFor(audit: HTMLElement, typed: string, reason?: string) {
  const person = audit.querySelector<HTMLElement>('desk-audit-person') ?? audit
  const field = person.querySelector<HTMLInputElement>('[name=typed]')
  if (field) field.value = typed
  person.querySelector<HTMLElement>(`#reason-${reason}`)?.click()
  pressed(person, 'Buscar')
  await settled(audit)
  return person
}

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

test('with a document in hand the auditor reads all that there is about its owner, whatever was chosen before', async () => {
  const asked: Asked[] = []
  const audit = await opens(asked, { '/audit/subject': { subject: 'acc_7' } })
  expect(textOf(audit)).to.contain('Buscar a una persona por su documento')
  audit.querySelector<HTMLElement>('#event-disowned')?.click()
  await looksFor(audit, ' 1712345675 ', 'complaint')
  expect(asked.slice(1).map(({ body }) => body)).to.deep.equal([
    { typed: '1712345675', reason: 'complaint' },
    { filter: { subject: 'acc_7' }, before: null },
  ])
  expect(audit.querySelector<HTMLInputElement>('[name=subject]')?.value).to.equal('acc_7')
  expect(textOf(audit)).to.contain('Sucesos: todos')
  expect(textOf(audit)).to.contain('Abajo está lo que consta sobre acc_7.')
})

test('an auditor is asked for a reason that auditors have', async () => {
  const audit = await opens()
  const person = audit.querySelector('desk-audit-person')
  const labels = [...(person?.querySelectorAll('fieldset label') ?? [])].map(textOf)
  expect(labels).to.deep.equal([
    'Hubo una queja o una denuncia',
    'La persona pidió saber quién vio sus datos',
    'Se revisa lo que hizo un funcionario',
    'Salió en un muestreo de control',
    'Lo ordenó una autoridad',
  ])
})

test('a search without a reason is not sent, and one that finds nobody says so', async () => {
  const asked: Asked[] = []
  const audit = await opens(asked, { '/audit/subject': { subject: null } })
  const person = await looksFor(audit, '1712345675')
  expect(person.querySelector('[role=alert]')?.textContent).to.contain('elija por qué')
  expect(asked).to.have.lengthOf(1)
  await looksFor(audit, '1712345675', 'sampling')
  expect(person.querySelector('[role=alert]')?.textContent).to.contain('no hay ninguna cuenta')
})

test('whoever is no officer is called by a word, too', async () => {
  const [line] = page.lines
  const lines = [{ ...line, subject: 'operator', details: { case: 'second-signature/pro_1' } }]
  const audit = await opens([], { '/audit': { ...page, lines } })
  const row = textOf(audit.querySelector('tbody') ?? audit)
  expect(row).to.contain('quien opera el servicio')
  expect(row).to.contain('caso: Segunda firma pro_1')
})
