/** A message as a row of the outbox holds it: unreadable without the keys. */
import type { Locale } from '../../../contract/locale.ts'
import type { Contact } from '../../accounts/contact.ts'
import type { KeyRing } from '../../crypto/key-ring.ts'
import { decrypt, encrypt } from '../../crypto/encryption.ts'
import { encryptionContextOf } from '../../crypto/encrypted-columns.ts'
import type { MessageName } from '../messages/index.ts'

export interface MessageContent {
  readonly name: MessageName
  /** Null: nobody. */
  readonly to: Contact | null
  readonly locale: Locale
  readonly words: Readonly<Record<string, string>>
}

/** The row that an encrypted message is bound to. */
export interface EncryptedMessageRow {
  readonly municipality: string
  readonly id: string
  readonly flow: string | null
}

export const encryptMessage = (keys: KeyRing, row: EncryptedMessageRow, content: MessageContent) =>
  encrypt(keys, encryptionContextOf('outbox.sealed', { ...row }), content)

/** @throws EncryptionError when it was moved, altered, or encrypted with a key that has been withdrawn */
export async function decryptMessage(
  keys: KeyRing,
  row: EncryptedMessageRow,
  sealed: string,
): Promise<MessageContent> {
  // Authenticated: nobody but `encryptMessage` can have written it.
  return (await decrypt(
    keys,
    encryptionContextOf('outbox.sealed', { ...row }),
    sealed,
  )) as MessageContent
}
