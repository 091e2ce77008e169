/** What the desk says of the audit, in English. */
import type { AuditWords } from './audit-es.ts'
import { auditNames } from './audit-names-en.ts'

export const audit: AuditWords = {
  ...auditNames,
  how: 'Who did what to whom, and when. That it was downloaded is in it as well.',
  event: 'Event',
  at: 'When',
  subject: 'About whom',
  subjectHint: 'The code of that column, such as acc_…: neither a name nor a document.',
  by: 'Officer',
  details: 'Details',
  older: 'Earlier',
  all: 'All',
  from: 'From the day',
  until: 'Until the day',
  filter: 'Filter',
  nothing: 'There is nothing of the kind.',
  save: { csv: 'Download as CSV', json: 'Download as JSON' },
  exported: 'The file is ready, and the download is in the audit.',
  verify: 'Verify the chain',
  verifying: (entries) => `Verifying… ${entries} entries.`,
  sound: (entries) => `${entries} entries were verified; none is missing or changed.`,
  altered: 'The audit was altered. Tell whoever operates the service now.',
  finding: (what, sequence) => `From entry ${sequence} on: ${what}`,
  findings: {
    entry_altered: 'this service did not write what it says',
    key_unknown: 'it names a key that is not known',
    entries_missing: 'entries are missing',
    link_broken: 'it does not follow the entry before',
    seal_broken: 'the seal does not match',
    seals_missing: 'seals are missing',
    end_missing: 'the end is missing',
    archive_forged: 'the beginning is that of no archive',
  },
  chosen: (count) =>
    count === 0 ? 'Events: all' : count === 1 ? 'Events: one chosen' : `Events: ${count} chosen`,
  oneByOne: 'One by one',
}
