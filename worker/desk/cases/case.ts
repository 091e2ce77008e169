/** A kind of case: what of it waits, what an officer reads of one, and how it is decided. */
import type { AuditDetails } from '../../../contract/desk/audit-details.ts'
import type { CaseFact } from '../../../contract/desk/cases.ts'
import type { Permission } from '../../../contract/desk/roles.ts'
import type { Statement } from '../../db/database.ts'
import type { Desk } from '../desk.ts'
import type { Proposal } from '../proposal-reader.ts'
import type { WaitingSignature } from '../proposal-store.ts'
import type { Decision } from '../rulings/decide-registration.ts'
import type { WaitingCase } from '../rulings/registration-store.ts'

/** One case, as it is read. */
export interface ReadCase {
  readonly since: number
  /** Where it is sooner than the city's own time to decide. */
  readonly dueAt?: number
  readonly facts: readonly (readonly [CaseFact, string])[]
  /** Account id or pseudonym of whom it is about: under this the audit has who looked. */
  readonly subject: string
  /** Addresses of the person, so that nobody decides about themselves. */
  readonly emails: readonly string[]
  /** The act of another officer that it is to confirm. */
  readonly proposal?: Proposal
}

/** What a decision commits, and the messages that it causes. */
export interface DecidedCase {
  readonly writes: readonly Statement[]
  readonly messages: readonly string[]
}

export interface CaseKindOf {
  /** Prefix of its ids. */
  readonly prefix: string
  /** What a decision asks of the officer's role; absent where it is not decided here. */
  readonly decision?: {
    readonly permission: Permission
    /** @returns null when it waits no more */
    decide(
      desk: Desk,
      id: string,
      decision: Decision,
      by: AuditDetails,
    ): Promise<DecidedCase | null>
  }
  /** The oldest first. */
  waiting(
    desk: Desk,
    most: number,
  ): Statement<readonly WaitingCase[] | Promise<readonly WaitingSignature[]>>
  /** @returns null when it waits no more */
  read(desk: Desk, id: string): Promise<ReadCase | null>
}
