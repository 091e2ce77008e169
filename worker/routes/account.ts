/** What the city holds about whoever is signed in. */
import { accountView } from '../../contract/account.ts'
import { accountSectionsView } from '../../contract/account-sections/index.ts'
import { paths } from '../../contract/routes.ts'
import { readSections } from '../account-sections/index.ts'
import { requireBearer, requireSignedIn } from '../http/client.ts'
import type { Operation } from './operation.ts'

export const account: readonly Operation[] = [
  {
    method: 'get',
    path: paths.account,
    access: 'page',
    credential: 'accessToken',
    summary: "The citizen's own data",
    response: accountView,
    errors: ['session_required', 'session_ended'],
    async handle(context) {
      const bearer = await requireBearer(context)
      return context.json(await context.get('services').sessions.accountOf(bearer))
    },
  },
  {
    method: 'get',
    path: paths.accountSections,
    access: 'page',
    credential: 'accessToken',
    summary: 'What each section of the account is told besides',
    response: accountSectionsView,
    errors: ['session_required', 'session_ended'],
    async handle(context) {
      const bearer = await requireSignedIn(context)
      return context.json(await readSections({ services: context.get('services'), bearer }))
    },
  },
]
