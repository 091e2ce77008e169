/** Where somebody can be reached. */
import type { Channel } from '../../contract/channel.ts'

export interface Contact {
  readonly channel: Channel
  /** Folded address, or E.164 number. */
  readonly value: string
}
