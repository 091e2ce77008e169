/** What the retention schedule may say of a table, and how long a municipality keeps what it decides about. */
import type { SQL, SQLWrapper } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Seconds } from '../../contract/units.ts'
import type { Retention } from '../municipalities/default-retention.ts'
import type { Municipality } from '../municipalities/municipality.ts'

/** For operators and for citizens who ask. */
export interface BothLanguages {
  readonly es: string
  readonly en: string
}

/** Some rows of a table, and when they go. */
export interface RetentionRule {
  /** Which rows, when not all. */
  readonly of?: BothLanguages
  readonly where?: SQL
  /** Their age is counted from here; an index begins with it, behind the municipality where that decides. */
  readonly since: SQLWrapper
  /** Whose municipality decides, and what it decides; the same for all when a number. */
  readonly kept: Seconds | keyof RetentionPeriods
}

export type RetentionPolicy = { readonly what: BothLanguages } & (
  | { readonly is: 'timed'; readonly rules: readonly RetentionRule[] }
  /** Goes with its account, in the same transaction. */
  | { readonly is: 'of-account' }
  /** Stays until what it was imported from no longer has it. */
  | { readonly is: 'imported' }
  /** Goes to a file that the operator keeps, once an operator has it written. */
  | { readonly is: 'archived'; readonly after: Seconds }
  /** Stays, for the reason given. */
  | { readonly is: 'kept'; readonly why: BothLanguages }
)

/** Retention periods that a municipality decides, and those that follow from its other lifetimes. */
export interface RetentionPeriods extends Retention {
  /** A registration that nobody confirmed. */
  readonly unconfirmed: Seconds
}

/** A table whose rows go by the municipality's word has this column. */
export type CityTable = SQLiteTable & { readonly municipality: SQLiteColumn }

export function retentionPeriodsOf({
  private: { lifetimes, retention },
}: Municipality): RetentionPeriods {
  // As long as its temporary password can be typed, and the flow that was begun with it at the last moment.
  const unconfirmed = (lifetimes.temporaryPassword + lifetimes.flow) as Seconds
  return { ...retention, unconfirmed }
}
