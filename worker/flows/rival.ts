/** Whoever has the document that somebody registers, where the desk settles whose it is. */
import type { FoundAccount } from '../accounts/account-reader.ts'
import { notifyOne, type Notification } from './notify.ts'
import type { FlowContext, Registrant } from './step.ts'
import { noticeInstead } from './taken-account.ts'

const settlesClaims = ({ municipality }: Pick<FlowContext, 'municipality'>): boolean =>
  municipality.private.desk?.claims === true

/** Whose document it is hears that it was registered again; where it is nobody's, the same row goes to nobody. */
export async function rivalNotified(context: FlowContext): Promise<Notification> {
  const { flow, state } = context
  if (flow.kind !== 'register' || !settlesClaims(context)) return { writes: [], messages: [] }
  // Whose own address was typed is told by the message that goes there.
  const {
    account,
    contact = null,
    suspended = false,
  } = (state.taken ? undefined : state.rival) ?? {}
  return notifyOne(context, noticeInstead({ suspended }), contact, {
    ...(account !== undefined && { account }),
    unseen: true,
  })
}

/** Kind of a document of the registrant that another account has by now; undefined for none. */
export async function heldDocument(
  context: FlowContext,
  { identifiers }: Registrant,
): Promise<string | undefined> {
  if (!settlesClaims(context)) return undefined
  const { ports } = context
  const holders: readonly (readonly [string, FoundAccount | null])[] = await Promise.all(
    identifiers
      .filter(({ kind }) => kind !== 'user-id' && kind !== 'email')
      .map(async (document) => {
        const [holder] = await ports.batch(await ports.accounts.find([document]))
        return [document.kind, holder] as const
      }),
  )
  return holders.find(([, holder]) => holder !== null)?.[0]
}
