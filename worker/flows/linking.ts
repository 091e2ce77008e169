/** Links an identity to an account whose owner has just shown to be that; every contact of it is told. */
import type { AuditDetails } from '../../contract/desk/audit-details.ts'
import { normaliseEmail } from '../../contract/email.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { NewAccount } from '../accounts/account-store.ts'
import type { LinkingConflict } from '../accounts/linking.ts'
import type { Write } from '../db/database.ts'
import type { Identity } from '../identity-providers/provider.ts'
import { inUse, notifyAll, type Notification } from './notify.ts'
import type { ContextWith, FlowContext } from './step.ts'

/** As the provider calls itself. */
export const providerName = (
  { municipality }: Pick<FlowContext, 'municipality'>,
  provider: string,
): string =>
  municipality.public.identityProviders?.find(({ id }) => id === provider)?.name ?? provider

type Linking = ContextWith<
  | 'accounts'
  | 'audit'
  | 'batch'
  | 'codes'
  | 'flows'
  | 'identities'
  | 'idFor'
  | 'linking'
  | 'linkTo'
  | 'now'
  | 'outbox',
  'client' | 'flow' | 'idempotencyKey' | 'municipality'
>

/** One that is only being made, too. */
type LinkedAccount = Pick<NewAccount, 'id' | 'identifiers'>

/** Why it must not be linked to this account, where a document says so. */
export async function conflictWith(
  { ports }: Linking,
  identity: Identity,
  account: LinkedAccount,
): Promise<LinkingConflict | undefined> {
  const { document, email = '' } = identity
  if (!document) return undefined
  const address = normaliseEmail(email)
  const [byDocument, byEmail, links] = await ports.batch(
    await ports.accounts.find([document]),
    await ports.accounts.find(address.ok ? [{ kind: 'email', value: address.value }] : []),
    ports.identities.links(account.id),
  )
  return ports.linking.conflictOf(identity, account, {
    byDocument: byDocument?.id,
    byEmail: byEmail?.id,
    issuers: links.map(({ issuer }) => issuer),
  })
}

/** The writes and notices of a link; or, where a document is in the way, the word for the city's office. */
export async function linked(
  context: Linking,
  identity: Identity,
  account: LinkedAccount & Pick<FoundAccount, 'contacts' | 'locale'>,
): Promise<Notification> {
  const { ports, client } = context
  const details = { provider: identity.provider, device: client.device }
  const conflict = await conflictWith(context, identity, account)
  if (conflict)
    return {
      writes: [await entry(context, 'identity_conflict', account.id, { ...details, conflict })],
      messages: [],
    }
  const id = await ports.idFor('lnk', context.idempotencyKey, account.id)
  const words = { provider: providerName(context, identity.provider) }
  const notification = await notifyAll(context, 'identity-linked', inUse(context, account), words)
  return {
    writes: [
      ...(await ports.identities.link(id, account.id, identity)),
      await entry(context, 'identity_linked', account.id, details),
      ...notification.writes,
    ],
    messages: notification.messages,
  }
}

async function entry(
  { ports, idempotencyKey }: Linking,
  event: 'identity_linked' | 'identity_conflict',
  account: string,
  details: AuditDetails,
): Promise<Write> {
  return ports.audit.entry(await ports.idFor('aud', idempotencyKey, event), event, account, details)
}
