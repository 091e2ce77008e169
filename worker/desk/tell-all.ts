/** Tells every proven contact of an account what two officers have done with it, each with the press for whoever did not ask. */
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { MessagesOf } from '../delivery/messages/causes.ts'
import { notifyAll, type Notification } from '../flows/notify.ts'
import type { Desk } from './desk.ts'

/**
 * @param of id of the act: of one act each contact is told once
 * @param account as the act leaves it
 */
export const tellAll = (
  { ports, municipality }: Desk,
  of: string,
  name: MessagesOf<'proven'>,
  account: Pick<FoundAccount, 'id' | 'locale' | 'contacts'>,
  words: Readonly<Record<string, string>> = {},
): Promise<Notification> =>
  notifyAll(
    {
      ports,
      municipality,
      idempotencyKey: of,
      flow: { locale: account.locale },
      client: { device: '', geolocation: { locality: '', country: '' } },
    },
    name,
    account,
    words,
  )
