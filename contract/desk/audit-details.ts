/**
 * What an entry of the audit says besides what, about whom and when: ids, names and counts, and nothing of a person. The
 * Worker writes nothing else, and the desk has a word for whatever is no id.
 */
import { claimNames } from '../account-claims.ts'
import { channels } from '../channel.ts'
import { documents, type DocumentKind } from '../documents/index.ts'
import { enrolledNames } from '../factors/index.ts'
import { assistanceReasons } from './assistance.ts'
import { exportFormats } from './audit.ts'
import { searchReasons } from './citizens.ts'
import { claimSides, shownKinds } from './claims.ts'
import { contactChangeReasons } from './contact-change.ts'
import { proposalKinds, proposalReasons } from './proposals.ts'
import { roleNames } from './roles.ts'

/** What stands in an entry as it is. */
export const auditIds = {
  /** Of what waits for an officer: a proposal's, or any case's behind its kind. */
  case: /^(?:[a-z]+(?:-[a-z]+)*\/)?[a-z]{3}_[\w-]+$/,
  claim: /^clm_[\w-]+$/,
  count: /^\d+$/,
  /** As a browser calls itself, e.g. `Chrome · Android`; empty for one that says nothing. */
  device: /^[\w ·]*$/,
  digest: /^[\w-]{43}$/,
  /** What was looked for, in JSON. */
  filter: /^\{.*\}$/,
  /** In a city's profile: a field, an agreement, a provider, a system. */
  name: /^[\w.-]+$/,
  officer: /^off_[\w-]+$/,
  passkey: /^psk_[\w-]+$/,
  request: /^req_[\w-]+$/,
  session: /^ses_[\w-]+$/,
} as const

export type AuditId = keyof typeof auditIds

interface DetailForm {
  readonly words?: readonly string[]
  readonly id?: AuditId
  /** Several of them, with a blank between. */
  readonly many?: true
}

const documentNames = [...(Object.keys(documents) as readonly DocumentKind[]), 'user-id'] as const

/** Each detail, with what its value is: one of these words, or such an id. */
export const auditDetails = {
  act: { words: proposalKinds },
  agreement: { id: 'name' },
  authors: { id: 'officer', many: true },
  by: {
    words: ['name_and_birth', 'officer', 'passkey', 'press', 'reset', 'sign-in', 'totp'],
    id: 'session',
  },
  case: { id: 'case' },
  channel: { words: channels },
  claim: { id: 'claim' },
  claims: { words: claimNames, many: true },
  conflict: { words: ['document_of_another', 'document_linked_otherwise'] },
  device: { id: 'device' },
  document: { words: ['gone', 'returned'], id: 'digest' },
  factor: { words: enrolledNames },
  fields: { id: 'name', many: true },
  filter: { id: 'filter' },
  findings: { id: 'count' },
  format: { words: exportFormats },
  found: { words: ['case', 'citizen', 'limited', 'nobody', 'own'] },
  from: { words: documentNames, id: 'name' },
  is: { words: ['closed', 'given', 'stays', 'taken'] },
  kept: { words: ['none'], id: 'session' },
  leaks: { words: ['accepted', 'unchecked'] },
  letter: { words: ['yes', 'no'] },
  lines: { id: 'count' },
  officer: { id: 'officer' },
  passkey: { id: 'passkey' },
  proposedBy: { id: 'officer' },
  provider: { id: 'name' },
  purpose: {
    words: [
      'audit',
      'officer-enrolment',
      'officer-fresh-sign-in',
      'officer-sign-in',
      'officer-totp-enrolment',
      'officer-totp-sign-in',
    ],
  },
  reason: {
    words: [
      ...Object.values(searchReasons).flat(),
      ...assistanceReasons,
      ...contactChangeReasons,
      ...proposalReasons,
      'counter',
    ],
  },
  request: { id: 'request' },
  role: { words: roleNames },
  seen: { words: [...shownKinds, 'another_number'] },
  service: { id: 'name' },
  session: { id: 'session' },
  side: { words: claimSides },
  status: { words: ['awaiting'] },
  to: { words: documentNames, id: 'count' },
  told: { words: ['contacts', 'paper'] },
  version: { id: 'count' },
} as const satisfies Readonly<Record<string, DetailForm>>

export type AuditDetail = keyof typeof auditDetails

export const detailForms: readonly (readonly [AuditDetail, DetailForm])[] = Object.entries(
  auditDetails,
) as unknown as readonly (readonly [AuditDetail, DetailForm])[]

type ValueOf<Form extends DetailForm> = Form extends { readonly id: AuditId }
  ? string
  : Form extends { readonly many: true }
    ? string
    : Form extends { readonly words: readonly (infer Word extends string)[] }
      ? Word
      : never

export type AuditDetails = {
  readonly [Detail in AuditDetail]?: ValueOf<(typeof auditDetails)[Detail]>
}
