/** Where the record begins in the database: behind what has left for the operator's file. */
import { desc } from 'drizzle-orm'
import { toBase64url } from '../crypto/base64.ts'
import { hmac } from '../crypto/digest.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import { read, type Database, type Statement } from '../db/database.ts'
import { auditArchives } from '../db/schema-audit.ts'
import { isSame, type Sealed } from './mac.ts'

/** The seal that ends an archive, and the entry that the next one names. */
export interface Archived extends Sealed {
  readonly last: string
}

/** Another purpose than a seal's: who can copy a seal has no archive. */
export const archiveMac = async (
  key: CryptoKey,
  { number, epoch, through, entries, hash, last, key: id }: Omit<Archived, 'mac'>,
): Promise<string> => {
  const counts = [number, epoch, through, entries].map(String)
  return toBase64url(await hmac(key, 'audit archive', ...counts, hash, last, id))
}

export async function isOurArchive(keys: KeyRing, archived: Archived): Promise<boolean> {
  const by = keys.all.find(({ id }) => id === archived.key)
  return by !== undefined && isSame(archived.mac, await archiveMac(by.key, archived))
}

export const newestArchive = ({ orm }: Database): Statement<Archived | undefined> =>
  read(
    orm.select().from(auditArchives).orderBy(desc(auditArchives.through)).limit(1),
    ([row]: readonly (typeof auditArchives.$inferSelect)[]) => {
      if (!row) return undefined
      const { at: _, ...archived } = row
      return archived
    },
  )
