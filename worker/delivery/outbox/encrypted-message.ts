/** A message as a row of the outbox holds it: unreadable without the keys. */
import type { Locale } from '../../../contract/locale.ts'
import type { Contact } from '../../accounts/contact.ts'
import type { KeyRing } from '../../crypto/key-ring.ts'
import { open, seal } from '../../crypto/seal.ts'
import { sealContextOf } from '../../crypto/sealed-columns.ts'
import type { MessageName } from '../messages/index.ts'

export interface MessageContent {
  readonly name: MessageName
  /** Null: nobody. */
  readonly to: Contact | null
  readonly locale: Locale
  readonly words: Readonly<Record<string, string>>
}

/** The row that a sealed message is bound to. */
export interface SealedMessageRow {
  readonly municipality: string
  readonly id: string
  readonly flow: string | null
}

export const sealMessage = (keys: KeyRing, row: SealedMessageRow, content: MessageContent) =>
  seal(keys, sealContextOf('outbox.sealed', { ...row }), content)

/** @throws SealError when it was moved, altered, or sealed with a key that has been withdrawn */
export async function openMessage(
  keys: KeyRing,
  row: SealedMessageRow,
  sealed: string,
): Promise<MessageContent> {
  // Authenticated: nobody but `sealMessage` can have written it.
  return (await open(keys, sealContextOf('outbox.sealed', { ...row }), sealed)) as MessageContent
}
