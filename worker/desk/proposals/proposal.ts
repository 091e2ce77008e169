/** A kind of act that takes two officers: what is read, what it writes. Whose it is to do is in the contract. */
import type { AuditDetails } from '../../../contract/desk/audit-details.ts'
import type { ToldOnce } from '../../../contract/desk/proposals.ts'
import type { Seconds } from '../../../contract/units.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { AuthError } from '../../auth-error.ts'
import type { DecidedCase, ReadCase } from '../cases/case.ts'
import type { CaseName } from '../citizens/leases.ts'
import type { Desk } from '../desk.ts'
import type { Officer } from '../officers/officer-store.ts'
import type { Proposal } from '../proposal-reader.ts'

/** What the second officer reads of one, and whose matter it is. */
export interface ReadProposal extends Pick<ReadCase, 'facts' | 'emails'> {
  /** Accounts that it concerns: none of them is the confirming officer's own. */
  readonly accounts: readonly string[]
}

/** What a confirmation commits. */
export interface ConfirmedAct<Content> extends DecidedCase {
  /** The content from now on, as `undo` reads it; what was proposed when absent. */
  readonly keeps?: Content
  readonly told?: ToldOnce
}

export interface ProposalKindOf<Content = unknown> {
  /** It waits among the settings and not in the queue, and concerns no citizen: nobody has it in hand. */
  readonly isAmongSettings?: true
  /** An account besides the one that it is about on whose record it stands while it waits; null for none. */
  alsoAbout?(content: Content): string | null
  /** The case of the queue that it answers; null for none. */
  answers?(content: Content): CaseName | null
  /** Why it is done, as the audit has it: what was chosen from a list, and nothing that was typed. */
  grounds?(content: Content): Pick<AuditDetails, 'letter' | 'reason'>
  /** @returns null when the account is not as it was when this was proposed: nobody can confirm it any more */
  read(desk: Desk, proposal: Proposal<Content>): Promise<ReadProposal | null>
  /** Its writes hold by themselves what must be so of the account: the batch is refused when it is not. */
  confirm(desk: Desk, proposal: Proposal<Content>, officer: Officer): Promise<ConfirmedAct<Content>>
  /** What is told where the batch was refused, and the proposal itself was not the cause. */
  lost?(desk: Desk, proposal: Proposal<Content>): Promise<AuthError | null>
  /** Absent: it stands for ever. */
  readonly undo?: {
    /** @returns null where this one is not undone */
    lifetime(desk: Desk, proposal: Proposal<Content>): Seconds | null
    writes(desk: Desk, proposal: Proposal<Content>, officer: Officer): Promise<DecidedCase>
    /** Whether there is anything left to undo: the citizen may have done it. Absent: there always is. */
    isLeft?(account: FoundAccount): boolean
  }
}

/** A kind as the registry holds it: its own cipher text is the only thing that it is given. */
export const proposalKind = <Content>(kind: ProposalKindOf<Content>): ProposalKindOf => kind
