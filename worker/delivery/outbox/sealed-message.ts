/** A message as a row of the outbox holds it: unreadable without the keys. Knows nothing of how it will look. */
import type { Channel } from '../../../contract/channel.ts'
import type { Locale } from '../../../contract/locale.ts'
import type { KeyRing } from '../../crypto/key-ring.ts'
import { open, seal } from '../../crypto/seal.ts'
import type { MessageName } from '../messages/index.ts'

export interface Recipient {
  readonly channel: Channel
  /** Folded address, or E.164 number. */
  readonly value: string
}

export interface MessageContent {
  readonly name: MessageName
  /** Null: nobody. */
  readonly to: Recipient | null
  readonly locale: Locale
  readonly words: Readonly<Record<string, string>>
}

/** Where a sealed message may stand. */
export interface MessagePlace {
  readonly municipality: string
  readonly id: string
  readonly flow: string | null
}

// A flow's messages share one context, so that a second sending copies the record and carries the same code; nothing
// is gained by moving it within its own flow. A message of no flow opens in its own row alone.
const contextOf = ({ municipality, flow, id }: MessagePlace) =>
  flow === null ? `outbox:${municipality}:id:${id}` : `outbox:${municipality}:flow:${flow}`

export const sealMessage = (keys: KeyRing, place: MessagePlace, content: MessageContent) =>
  seal(keys, contextOf(place), content)

/** @throws SealError when it was moved, altered, or sealed with a key that has been withdrawn */
export async function openMessage(
  keys: KeyRing,
  place: MessagePlace,
  sealed: string,
): Promise<MessageContent> {
  // Authenticated: nobody but `sealMessage` can have written it.
  return (await open(keys, contextOf(place), sealed)) as MessageContent
}
