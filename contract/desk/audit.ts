/** The audit of a city, as its auditor reads it. */

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

/** Answer of `GET /{slug}/desk/audit`. */
export interface AuditPage {
  /** The newest first. */
  readonly lines: readonly AuditLine[]
  /** Names of the officers that they name, by id. */
  readonly officers: Readonly<Record<string, string>>
  /** Where the next page begins; null when this was the last. */
  readonly before: number | null
}
