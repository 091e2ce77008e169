/** What an entry of the audit says, in words: ids, and what officers have written, stay as they are. */
import type { AuditDetail } from '../../contract/desk/audit-details.ts'
import type { AuditFilter, AuditLine } from '../../contract/desk/audit.ts'
import type { Words } from '../words/es.ts'
import { documentName, nameIn } from '../words/index.ts'
import { labelOf } from './settings-labels.ts'

type Named = (id: string) => string

/** A value in words; itself for an id. */
const wordOf = (names: object, value: string): string =>
  Object.hasOwn(names, value) ? nameIn(names, value) : value

const eachOf = (value: string, name: (one: string) => string) =>
  value.split(' ').filter(Boolean).map(name).join(', ')

function filterOf({ audit: say }: Words, text: string, named: Named): string {
  const { events, officer, subject, from, until } = JSON.parse(text) as AuditFilter
  const given = [
    events && eachOf(events, (event) => nameIn(say.events, event)),
    officer && `${say.by} ${named(officer)}`,
    subject && `${say.subject} ${named(subject)}`,
    from && `${say.from} ${from}`,
    until && `${say.until} ${until}`,
  ]
  return given.filter(Boolean).join(', ') || say.all
}

/** A case by its kind and id; a proposal by its id alone. */
function caseOf({ cases }: Words, value: string): string {
  const [kind = '', id] = value.split('/')
  return id === undefined ? value : `${wordOf(cases, kind)} ${id}`
}

const doneEvents: ReadonlySet<string> = new Set(['act_proposed', 'act_confirmed'])

/** By the name of the detail; what is not here is an id, a number, or one of `audit.values`. */
const readers: Readonly<
  Partial<Record<AuditDetail, (words: Words, value: string, named: Named, event: string) => string>>
> = {
  act: ({ proposal }, value) => wordOf(proposal.kinds, value),
  agreement: ({ settings }, value) => wordOf(settings.texts.agreements, value),
  authors: (_, value, named) => eachOf(value, named),
  case: caseOf,
  claims: ({ settings }, value) => eachOf(value, (one) => nameIn(settings.services.claims, one)),
  document: ({ audit }, value) =>
    Object.hasOwn(audit.values, value) ? nameIn(audit.values, value) : audit.digest(value),
  factor: ({ audit }, value) => wordOf({ ...audit.values, totp: audit.totp }, value),
  fields: (words, value, _, event) =>
    eachOf(value, (one) =>
      event.startsWith('settings_')
        ? labelOf(words, one)
        : nameIn(words.settings.texts.fields, one),
    ),
  filter: filterOf,
  from: documentName,
  letter: ({ contactChange: { yes, no } }, value) => wordOf({ yes, no }, value),
  reason: ({ assistance, audit, contactChange, find, proposal }, value, _, event) =>
    wordOf(
      {
        ...audit.values,
        ...audit.reasons,
        ...find.reasons,
        ...proposal.reasons,
        // Why an act is done, where the others say why it is not: two lists have `typed_wrongly`.
        ...(doneEvents.has(event) && { ...assistance.reasons, ...contactChange.reasons }),
      },
      value,
    ),
  role: ({ roles }, value) => wordOf(roles, value),
  seen: ({ audit, claim }, value) => wordOf({ ...audit.values, ...claim.shown }, value),
  side: ({ claim }, value) => wordOf(claim.sides, value),
  to: (words, value, _, event) =>
    event === 'settings_rolled_back' && value === '0'
      ? words.audit.code
      : documentName(words, value),
}

/** @param named the officer of an id; the id for whoever is none */
export function detailsOf(words: Words, { event, details }: AuditLine, named: Named): string {
  const { detailNames, values } = words.audit
  return Object.entries(details)
    .filter(([name, value]) => name !== 'officer' && value !== '')
    .map(([name, value]) => {
      const read = Object.hasOwn(readers, name) ? readers[name as AuditDetail] : undefined
      const said = read?.(words, value, named, event) ?? wordOf(values, named(value))
      return `${nameIn(detailNames, name)}: ${said}`
    })
    .join(' · ')
}
