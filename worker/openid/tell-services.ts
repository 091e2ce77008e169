/** Hands over at once what the end of a session has written down for services; what stays behind, the sweeper hands over. */
import { AuthError } from '../auth-error.ts'
import type { Outbox } from '../delivery/outbox/outbox.ts'
import type { Provider } from './provider.ts'

export async function tellServices(
  { database, authorizations }: Provider,
  { sendToQueue }: Pick<Outbox, 'sendToQueue'>,
  account: string,
): Promise<void> {
  try {
    const [waiting] = await database.batch(authorizations.untold(account))
    if (waiting.length > 0) await sendToQueue(waiting)
  } catch (error) {
    // The session has ended, whatever becomes of this.
    if (!(error instanceof AuthError)) throw error
  }
}
