/** The services that a citizen lets know something, in the citizen's own hands. */
import * as v from 'valibot'
import { connectedService } from '../../contract/account-claims.ts'
import { locales } from '../../contract/locale.ts'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { token } from '../crypto/random.ts'
import { requireSignedIn } from '../http/client.ts'
import { shownTo } from '../openid/connected-service.ts'
import { tellServices } from '../openid/tell-services.ts'
import type { Operation } from './operation.ts'

export const connectedServices: readonly Operation[] = [
  {
    method: 'get',
    path: paths.services,
    access: 'page',
    credential: 'accessToken',
    summary:
      'Lists the services that the citizen lets know something, and what; `?locale=` says in which language',
    response: v.strictObject({ services: v.array(connectedService) }),
    errors: ['session_required', 'session_ended'],
    async handle(context) {
      const { account } = await requireSignedIn(context)
      const { database, openid, municipality } = context.get('services')
      const asked = locales.find((one) => one === context.req.query('locale'))
      const [connected] = await database.batch(openid.consents.list(account))
      const locale = asked ?? municipality.public.locales[0]
      return context.json({ services: connected.map((one) => shownTo(one, locale)) })
    },
  },
  {
    method: 'delete',
    path: paths.serviceById,
    access: 'page',
    credential: 'accessToken',
    summary: 'Withdraws what the citizen lets a service know; its tokens end with it',
    errors: ['session_required', 'session_ended', 'not_found'],
    async handle(context) {
      const { account } = await requireSignedIn(context)
      const service = context.req.param('service') ?? ''
      const { openid, ports } = context.get('services')
      const withdrawn = await ports.commit([
        ...openid.consents.withdraw(account, service),
        await ports.audit.entry(`aud_${token(128)}`, 'service_withdrawn', account, { service }),
      ])
      if (!withdrawn) throw new AuthError('not_found')
      await tellServices(openid, ports.outbox, account)
      return context.body(null, 204)
    },
  },
]
