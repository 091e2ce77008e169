/** What one delivery needs, and what becomes of it. */
import type { Channel } from '../../../contract/channel.ts'
import type { Keys } from '../../crypto/keys.ts'
import type { Database, Statement } from '../../db/database.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import type { Carrier } from '../carriers/carriers.ts'
import type { DeliveryError } from '../provider.ts'

/** What a delivery needs; the queue's handler provides it. */
export interface DeliveryServices {
  readonly database: Database
  readonly keys: Pick<Keys, 'encryption' | 'index' | 'signing'>
  readonly municipality: (
    slug: string,
  ) => Municipality | undefined | Promise<Municipality | undefined>
  /** The carriers of a municipality's channel, in the order in which they are asked. */
  readonly carriers: (municipality: Municipality, channel: Channel) => readonly Carrier[]
}

/** The result of one delivery, and the statements to write with it in one batch. */
export type DeliveryResult =
  | {
      readonly is: 'sent'
      readonly carrier: string
      /** Blind index of whom it went to. */
      readonly recipient: string
      readonly learnt: readonly Statement[]
    }
  | {
      readonly is: 'undeliverable'
      readonly reason: string
      /** Blind index of whom it was to go to. */
      readonly recipient?: string
      readonly learnt: readonly Statement[]
    }
  /** A message to nobody. */
  | { readonly is: 'suppressed' }
  | {
      readonly is: 'failed'
      readonly failure: DeliveryError
      readonly learnt: readonly Statement[]
    }
