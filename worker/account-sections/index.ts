/** The registry of the account's sections, on the Worker's side. */
import type { AccountSectionName, AccountSections } from '../../contract/account-sections/index.ts'
import { agreements } from './agreements.ts'
import { documents } from './documents.ts'
import { factors } from './factors.ts'
import { history } from './history.ts'
import { identities } from './identities.ts'
import { passkeys } from './passkeys.ts'
import type { SectionContext, SectionReader } from './section.ts'
import { sessions } from './sessions.ts'

const readers = {
  agreements,
  documents,
  factors,
  history,
  identities,
  passkeys,
  sessions,
} satisfies { readonly [Name in AccountSectionName]: SectionReader<Name> }

/** Everything that the sections of an account are told. */
export async function readSections(context: SectionContext): Promise<AccountSections> {
  const entries = await Promise.all(
    Object.entries(readers).map(async ([name, read]) => [name, await read(context)] as const),
  )
  // The cast of this registry: each name stands beside what its own reader has read.
  return Object.fromEntries(entries) as unknown as AccountSections
}
