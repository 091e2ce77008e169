/** The entry by which a database says that it was put back to an earlier moment. */
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Entry } from './entries.ts'
import { isGenuine } from './mac.ts'

export const restoredEvent = 'database_restored'

/** Such an entry is the whole database's, and no municipality's. */
export const everywhere = '*'

export interface Restore {
  /** How often that had happened by then. */
  readonly epoch: number
  /** The last sequence that was sealed before: what lies between the entry before and this one is lost. */
  readonly lost: number
  readonly sequence: number
  /** The last sequence that the database still had. */
  readonly known: number
  /** Number of the last seal that the database still had. */
  readonly lastSeal: number
}

/** The restore that an entry records; undefined for any other entry, and for a forged one. */
export async function restoreIn(keys: KeyRing, entry: Entry): Promise<Restore | undefined> {
  if (entry.event !== restoredEvent || !(await isGenuine(keys, entry, entry.mac))) return undefined
  const { epoch, lost } = JSON.parse(entry.details) as Readonly<Record<string, string>>
  return {
    epoch: Number(epoch),
    lost: Number(lost),
    sequence: entry.sequence,
    known: 0,
    lastSeal: 0,
  }
}
