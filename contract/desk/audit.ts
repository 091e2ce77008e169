/** The audit of a city, as its auditor reads it. */
import * as v from 'valibot'
import { auditEvents } from './audit-events.ts'

export interface AuditLine {
  readonly sequence: number
  /** Seconds since 1970. */
  readonly at: number
  /** As `docs/audit.md` has it. */
  readonly event: string
  /** Account, officer or service; a pseudonym where there is none. */
  readonly subject: string
  readonly details: Readonly<Record<string, string>>
}

/** A date of the city's calendar, e.g. `2026-11-30`. */
const date = v.pipe(v.string(), v.isoDate())
const id = v.pipe(v.string(), v.regex(/^[\w-]{4,80}$/))

const known: ReadonlySet<string> = new Set(auditEvents)

/** Any of these, with a blank between: bodies hold no lists. */
const events = v.pipe(
  v.string(),
  v.maxLength(4000),
  v.check((text) => text.split(' ').every((event) => known.has(event))),
)

/** Which entries are looked for: all of what is said must be so. */
export const auditFilter = v.strictObject({
  events: v.optional(events),
  officer: v.optional(id),
  /** As the audit has it, retyped. */
  subject: v.optional(id),
  /** First and last day. */
  from: v.optional(date),
  until: v.optional(date),
})

export type AuditFilter = v.InferOutput<typeof auditFilter>

const place = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))

/** Body of `POST /{slug}/desk/audit`. */
export const auditPageBody = v.strictObject({
  filter: auditFilter,
  /** `before` of the page that came first; null for the newest. */
  before: place,
})

/** Answer: what was found in a bounded part of the record, which may be nothing although there is more. */
export interface AuditPage {
  /** The newest first. */
  readonly lines: readonly AuditLine[]
  /** Names of the city's officers, by id. */
  readonly officers: Readonly<Record<string, string>>
  /** Where the next page begins; null when this was the last. */
  readonly before: number | null
}

/** Answer of `POST /{slug}/desk/audit/subject`, whose body is in `citizens.ts`. */
export interface AuditSubject {
  /** Under which the audit has whom it is about; null for nobody. Nothing else is told of them. */
  readonly subject: string | null
}

export const exportFormats = ['csv', 'json'] as const

export type ExportFormat = (typeof exportFormats)[number]

/** Body of `POST /{slug}/desk/audit/export`, which is answered by a page; the desk makes the file of them. */
export const auditExportBody = v.strictObject({
  ...auditPageBody.entries,
  format: v.picklist(exportFormats),
})

/** Body of `POST /{slug}/desk/audit/verification`: a piece of the chain. */
export const auditVerificationBody = v.strictObject({
  /** `next` of the piece before; 0 for the first. */
  after: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** Answer. The chain is one for all cities of the database. */
export interface AuditVerification {
  readonly entries: number
  readonly sealedThrough: number
  /** Of which kind, and at which entry. */
  readonly findings: readonly { readonly kind: string; readonly sequence: number }[]
  readonly next: number | null
}
