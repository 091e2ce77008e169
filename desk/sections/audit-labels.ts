/** What an entry of the audit says, in words: ids, and what officers have written, stay as they are. */
import type { AuditFilter, AuditLine } from '../../contract/desk/audit.ts'
import type { Words } from '../words/es.ts'
import { nameIn } from '../words/index.ts'
import { labelOf } from './settings-labels.ts'

type Named = (id: string) => string

/** A value in words; itself for an id. */
const wordOf = (names: object, value: string): string =>
  Object.hasOwn(names, value) ? nameIn(names, value) : value

const eachOf = (value: string, name: (one: string) => string) =>
  value.split(' ').filter(Boolean).map(name).join(', ')

const filterOf = ({ audit: say }: Words, text: string, named: Named): string => {
  const { events = '', officer, ...others } = JSON.parse(text) as AuditFilter
  return [
    eachOf(events, (event) => nameIn(say.events, event)),
    officer === undefined ? '' : named(officer),
    ...Object.values(others),
  ]
    .filter(Boolean)
    .join(', ')
}

/** By the name of the detail; what is not here is an id, a number, or one of `audit.values`. */
const readers: Readonly<
  Record<string, (words: Words, value: string, named: Named, event: string) => string>
> = {
  act: ({ proposal }, value) => wordOf(proposal.kinds, value),
  authors: (_, value, named) => eachOf(value, named),
  claims: ({ settings }, value) => eachOf(value, (one) => nameIn(settings.services.claims, one)),
  fields: (words, value, _, event) =>
    eachOf(value, (one) => (event.startsWith('settings_') ? labelOf(words, one) : one)),
  filter: filterOf,
  reason: ({ assistance, contactChange, find, proposal }, value) =>
    wordOf(
      { ...assistance.reasons, ...contactChange.reasons, ...find.reasons, ...proposal.reasons },
      value,
    ),
  role: ({ roles }, value) => wordOf(roles, value),
  seen: ({ audit, claim }, value) => wordOf({ ...audit.values, ...claim.shown }, value),
  side: ({ claim }, value) => wordOf(claim.sides, value),
}

/** @param named the officer of an id; the id for whoever is none */
export function detailsOf(words: Words, { event, details }: AuditLine, named: Named): string {
  const { detailNames, values } = words.audit
  return Object.entries(details)
    .filter(([name]) => name !== 'officer')
    .map(([name, value]) => {
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined
      const said = read?.(words, value, named, event) ?? wordOf(values, named(value))
      return `${nameIn(detailNames, name)}: ${said}`
    })
    .join(' · ')
}
