/** All that the city holds about a citizen, as it is now: what a download is made of. */
import type { AccountView, SessionView } from '../../contract/account.ts'
import type { AccountSections } from '../../contract/account-sections/index.ts'
import { AuthError } from '../auth-error.ts'
import type { Locale } from '../../contract/locale.ts'
import { readSections } from './index.ts'
import type { SectionContext } from './section.ts'

export interface OwnRecord {
  /** Language in which the account is written to. */
  readonly locale: Locale
  readonly account: AccountView
  readonly sections: AccountSections
  readonly sessions: readonly SessionView[]
}

export async function ownRecord(context: SectionContext): Promise<OwnRecord> {
  const { services, bearer } = context
  const [[account, sessions], sections] = await Promise.all([
    services.database.batch(
      services.ports.accounts.findById(bearer.account),
      services.sessionStore.list(bearer.account, bearer.id),
    ),
    readSections(context),
  ])
  if (!account) throw new AuthError('session_ended')
  return { locale: account.locale, account: account.view, sections, sessions }
}
