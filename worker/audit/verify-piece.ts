/**
 * Verifies the audit a piece at a time, so that no request takes long: from one seal to another, each of which says what
 * all entries before it amount to. Reads only.
 */
import { and, asc, desc, eq, gt, lte } from 'drizzle-orm'
import type { KeyRing } from '../crypto/key-ring.ts'
import { read, type Database, type Statement } from '../db/database.ts'
import { audit, auditSeals } from '../db/schema-audit.ts'
import type { Archived } from './archive.ts'
import { counted, farthestSeal, newestEntry, type Seal } from './entries.ts'
import type { KeptSeal } from './kept-seal.ts'
import { isOurs } from './mac.ts'
import { inDatabase, verifyAudit, type AuditSource, type Verification } from './verify.ts'

/** Entries of one piece: two keyed hashes each, some tens of milliseconds. */
const entriesOfPiece = 1000

export interface VerifiedPiece {
  readonly verification: Verification
  /** The seal at which the next piece begins; null when this was the last. */
  readonly next: number | null
}

/**
 * @param after the seal that ended the piece before, by its last entry; 0 for the first piece
 * @returns null where there is no such seal
 * @throws AuthError `unavailable`
 */
export async function verifyPiece(
  db: Database,
  keys: KeyRing,
  kept: KeptSeal,
  after: number,
): Promise<VerifiedPiece | null> {
  const start = after === 0 ? await inDatabase(db).base() : await pointAt(db, after)
  if (after !== 0 && !start) return null
  const from = start?.through ?? 0
  const elsewhere = await kept.last()
  const [last, first, farthest, newest] = await db.batch(
    lastSealWithin(db, from, from + entriesOfPiece),
    firstSealAfter(db, from),
    farthestSeal(db),
    newestEntry(db),
  )
  // Where seals were removed, the next one is farther away.
  const through = (last ?? first)?.through
  const isLast = through === undefined || through === farthest?.through
  const until = isLast ? newest : through
  const isOfPiece =
    elsewhere !== undefined && elsewhere.through > from && (isLast || elsewhere.through <= until)
  const source = upTo(db, until, isLast, start, after !== 0)
  const verification = await verifyAudit(source, keys, isOfPiece ? [elsewhere] : [])
  return { verification, next: isLast ? null : until }
}

/** The part of the database that ends at an entry. */
function upTo(
  db: Database,
  until: number,
  isLast: boolean,
  start: Archived | undefined,
  beginsAtSeal: boolean,
): AuditSource {
  const all = inDatabase(db)
  return {
    base: () => Promise.resolve(start),
    ...(beginsAtSeal && { isOurBase: isOurs }),
    async after(sequence) {
      const { entries, seals } = await all.after(sequence)
      // Later seals tell by which key what lies under them was hashed.
      return { entries: entries.filter((entry) => entry.sequence <= until), seals }
    },
    end: () => (isLast ? all.end() : Promise.resolve({ newest: until, covered: until })),
  }
}

/** A seal with the entry that it ends at, as a place to begin. */
async function pointAt(db: Database, through: number): Promise<Archived | undefined> {
  const [seal, last] = await db.batch(
    read(db.orm.select().from(auditSeals).where(eq(auditSeals.through, through)), firstRow),
    read(
      db.orm.select({ mac: audit.mac }).from(audit).where(eq(audit.sequence, through)),
      ([row]: readonly { readonly mac: string }[]) => row?.mac,
    ),
  )
  const full = seal && counted(seal)
  return full && last !== undefined ? { ...full, last } : undefined
}

const firstRow = ([row]: readonly Seal[]): Seal | undefined => row

const lastSealWithin = (
  { orm }: Database,
  from: number,
  until: number,
): Statement<Seal | undefined> =>
  read(
    orm
      .select()
      .from(auditSeals)
      .where(and(gt(auditSeals.through, from), lte(auditSeals.through, until)))
      .orderBy(desc(auditSeals.through))
      .limit(1),
    firstRow,
  )

const firstSealAfter = ({ orm }: Database, from: number): Statement<Seal | undefined> =>
  read(
    orm
      .select()
      .from(auditSeals)
      .where(gt(auditSeals.through, from))
      .orderBy(asc(auditSeals.through))
      .limit(1),
    firstRow,
  )
