/** What a section of the account is to the Worker: reads what the citizen is told there. */
import type { AccountSectionName, AccountSections } from '../../contract/account-sections/index.ts'
import type { Services } from '../services.ts'
import type { Bearer } from '../sessions/sessions.ts'

export interface SectionContext {
  readonly services: Services
  /** Whose account it is, and which session asks; it lives. */
  readonly bearer: Bearer
}

/** Reads one section, for the citizen's own eyes: all of it may be shown, and is part of what they can download. */
export type SectionReader<Name extends AccountSectionName> = (
  context: SectionContext,
) => Promise<AccountSections[Name]>
