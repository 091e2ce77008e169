/** The end of an identity of another provider that opens the citizen's account. */
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { token } from '../crypto/random.ts'
import { providerName } from '../flows/linking.ts'
import { notifyAll } from '../flows/notify.ts'
import { requireSignedIn } from '../http/client.ts'
import type { AppContext } from '../http/context.ts'
import { geolocationOf } from '../http/geolocation.ts'
import { deviceOf } from '../http/user-agent.ts'
import type { Operation } from './operation.ts'

/** Tells every contact, in the language of the account, for nobody says which the page is in. */
async function unlink(context: AppContext, which: string): Promise<void> {
  const { id: session, account: id } = await requireSignedIn(context)
  const { ports, municipality } = context.get('services')
  const [account, links] = await ports.batch(
    ports.accounts.findById(id),
    ports.identities.links(id),
  )
  const link = links.find((one) => one.id === which)
  if (!link || account?.status !== 'active') throw new AuthError('not_found')
  if (account.password === null && links.length === 1) throw new AuthError('last_way_in')
  const device = deviceOf(context.req.header('user-agent'))
  const client = { device, geolocation: geolocationOf(context) }
  const notification = await notifyAll(
    { ports, municipality, client, flow: account, idempotencyKey: token(128) },
    'identity-unlinked',
    account,
    { provider: providerName({ municipality }, link.provider) },
  )
  const details = { provider: link.provider, session, device }
  const committed = await ports.commit([
    ...ports.identities.unlink(which, id),
    await ports.audit.entry(`aud_${token(128)}`, 'identity_unlinked', id, details),
    ...notification.writes,
  ])
  // Undone meanwhile, in another tab.
  if (!committed) throw new AuthError('not_found')
  await ports.outbox.sendToQueue(notification.messages)
}

export const identities: readonly Operation[] = [
  {
    method: 'delete',
    path: paths.identityById,
    access: 'page',
    credential: 'accessToken',
    summary: 'Undoes the link of one; refused where no other way to sign in would stay',
    errors: ['session_required', 'session_ended', 'not_found', 'last_way_in'],
    async handle(context) {
      await unlink(context, context.req.param('identity') ?? '')
      return context.body(null, 204)
    },
  },
]
