/** All that the city holds about a citizen, as it is now: what a download is made of. */
import type { ConnectedService } from '../../contract/account-claims.ts'
import type { AccountView, SessionView } from '../../contract/account.ts'
import type { AccountSections } from '../../contract/account-sections/index.ts'
import { AuthError } from '../auth-error.ts'
import type { Locale } from '../../contract/locale.ts'
import { shownTo } from '../openid/connected-service.ts'
import { readSections } from './index.ts'
import type { SectionContext } from './section.ts'

export interface OwnRecord {
  /** Language in which the account is written to. */
  readonly locale: Locale
  readonly account: AccountView
  readonly sections: AccountSections
  readonly sessions: readonly SessionView[]
  /** Who else knows something, because the citizen lets them. */
  readonly services: readonly ConnectedService[]
}

export async function ownRecord(context: SectionContext): Promise<OwnRecord> {
  const { services, bearer } = context
  const [[account, sessions, connected], sections] = await Promise.all([
    services.database.batch(
      services.ports.accounts.findById(bearer.account),
      services.sessionStore.list(bearer.account, bearer.id),
      services.openid.consents.list(bearer.account),
    ),
    readSections(context),
  ])
  if (!account) throw new AuthError('session_ended')
  const { locale, view } = account
  const known = connected.map((one) => shownTo(one, locale))
  return { locale, account: view, sections, sessions, services: known }
}
