/** Proposals of one municipality in D1: acts that wait for a second officer, and those that can be undone. */
import { and, asc, eq, gt, inArray, lte, ne, sql, type SQL } from 'drizzle-orm'
import type { ProposalKind } from '../../contract/desk/proposals.ts'
import { hours, type Seconds } from '../../contract/units.ts'
import { accountEncryption } from '../accounts/account-encryption.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import { decrypt, encrypt } from '../crypto/encryption.ts'
import type { Keys } from '../crypto/keys.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { officers } from '../db/schema-desk.ts'
import { proposals as table } from '../db/schema-proposals.ts'
import { identifiers } from '../db/schema.ts'
import { officerColumns, type Officer, type OfficerStore } from './officers/officer-store.ts'
import type { WaitingCase } from './rulings/registration-store.ts'

/** In which a second officer confirms. */
const proposalLifetime = hours(24)

/** An act that one officer has proposed. */
export interface Proposal<Content = unknown> {
  readonly id: string
  readonly kind: ProposalKind
  /** Account that it is about, or a pseudonym. */
  readonly subject: string
  readonly content: Content
  readonly state: (typeof table.$inferSelect)['state']
  readonly proposedBy: Officer
  readonly since: number
  /** Until when it can be confirmed; once it is, until when it can be undone. */
  readonly expiresAt: number
  readonly hasExpired: boolean
}

/** One that waits, as the queue lists it. */
export interface WaitingSignature extends WaitingCase {
  readonly proposal: Proposal
}

/** One that is made now. */
export type NewProposal = Pick<Proposal, 'id' | 'kind' | 'subject' | 'content'>

export function proposalStore(
  { orm }: Database,
  keys: Keys,
  officerStore: OfficerStore,
  slug: string,
) {
  const ofCity = eq(table.municipality, slug)
  const isAlive = gt(table.expiresAt, sql`unixepoch()`)
  const contextOf = (id: string) =>
    encryptionContextOf('proposals.sealed', { municipality: slug, id })
  const seal = (id: string, content: unknown) => encrypt(keys.encryption, contextOf(id), content)
  const data = accountEncryption(keys, slug)

  /** The batch is refused unless the proposal was as the condition says. */
  const settle = (
    id: string,
    officer: string,
    state: Proposal['state'],
    condition: SQL | undefined,
    more: Partial<Pick<typeof table.$inferInsert, 'sealed'>> & { readonly expiresAt?: SQL } = {},
  ) => [
    write(
      orm
        .update(table)
        .set({ state, decidedBy: officer, decidedAt: sql`unixepoch()`, ...more })
        .where(and(ofCity, eq(table.id, id), isAlive, condition)),
    ),
    expectOneRow(orm),
  ]

  const isOpen = eq(table.state, 'open')

  const selected = (which: SQL | undefined) =>
    orm
      .select({
        ...officerColumns,
        proposal: sql<string>`${table.id}`.as('proposal'),
        kind: table.kind,
        subject: table.subject,
        // Named apart: of two columns of one name, D1 answers the last.
        content: sql<string>`${table.sealed}`.as('content'),
        state: table.state,
        since: sql<number>`${table.createdAt}`.as('since'),
        expiresAt: table.expiresAt,
        hasExpired: sql<number>`${table.expiresAt} <= unixepoch()`.as('has_expired'),
      })
      .from(table)
      .innerJoin(officers, eq(officers.id, table.proposedBy))
      .where(and(ofCity, which))

  const readRow = async (row: ProposalRow): Promise<Proposal> => ({
    id: row.proposal,
    kind: row.kind,
    subject: row.subject,
    content: await decrypt(keys.encryption, contextOf(row.proposal), row.content),
    state: row.state,
    proposedBy: await officerStore.read(row),
    since: row.since,
    expiresAt: row.expiresAt,
    hasExpired: row.hasExpired === 1,
  })

  return {
    /** The batch is refused when one of the kind is open for the same person. */
    async propose(
      { id, kind, subject, content }: NewProposal,
      officer: string,
    ): Promise<readonly Statement[]> {
      const ofPerson = and(ofCity, eq(table.kind, kind), eq(table.subject, subject), isOpen)
      return [
        write(
          orm
            .update(table)
            .set({ state: 'lapsed' })
            .where(and(ofPerson, lte(table.expiresAt, sql`unixepoch()`))),
        ),
        write(
          orm.insert(table).values({
            id,
            municipality: slug,
            kind,
            subject,
            sealed: await seal(id, content),
            proposedBy: officer,
            expiresAt: sql`unixepoch() + ${proposalLifetime}`,
          }),
        ),
      ]
    },

    /** What waits for a second officer, the oldest first. */
    waiting: (
      kinds: readonly ProposalKind[],
      most: number,
    ): Statement<Promise<readonly WaitingSignature[]>> =>
      read(
        selected(and(isOpen, isAlive, inArray(table.kind, kinds)))
          .orderBy(asc(table.createdAt))
          .limit(most),
        async (rows: readonly ProposalRow[]) => {
          const all = await Promise.all(rows.map(readRow))
          return all.map((proposal) => {
            const { id, since, expiresAt: dueAt } = proposal
            return { id, since, dueAt, proposal }
          })
        },
      ),

    find: (id: string): Statement<Promise<Proposal | null>> =>
      read(selected(eq(table.id, id)), ([row]: readonly ProposalRow[]) =>
        row ? readRow(row) : Promise.resolve(null),
      ),

    /** Of one kind all that wait, or can still be undone, the oldest first. */
    alive: (kind: ProposalKind): Statement<Promise<readonly Proposal[]>> =>
      read(
        selected(
          and(eq(table.kind, kind), isAlive, inArray(table.state, ['open', 'confirmed'])),
        ).orderBy(asc(table.createdAt)),
        (rows: readonly ProposalRow[]) => Promise.all(rows.map(readRow)),
      ),

    /** What was confirmed about these accounts, and has time left. */
    confirmedAbout: (
      subjects: readonly string[],
    ): Statement<
      readonly { id: string; kind: ProposalKind; subject: string; at: number; until: number }[]
    > =>
      read(
        orm
          .select({
            id: table.id,
            kind: table.kind,
            subject: table.subject,
            at: table.decidedAt,
            until: table.expiresAt,
          })
          .from(table)
          .where(
            and(
              inArray(table.subject, [...subjects]),
              ofCity,
              eq(table.state, 'confirmed'),
              isAlive,
            ),
          ),
        (rows: never) => rows,
      ),

    /**
     * In force. The batch is refused when it is not open any more, when its own proposer confirms, or when it concerns
     * who confirms.
     *
     * @param accounts whom it concerns
     * @param undo for how long it can be undone; null: it cannot
     * @param keeps its content from now on
     */
    async confirm(
      { id, content }: Proposal,
      officer: Officer,
      accounts: readonly string[],
      undo: Seconds | null,
      keeps: unknown = content,
    ): Promise<readonly Statement[]> {
      const own = await data.blinds('email', officer.email.toLowerCase())
      return [
        ...settle(id, officer.id, 'confirmed', and(isOpen, ne(table.proposedBy, officer.id)), {
          sealed: await seal(id, keeps),
          expiresAt: sql`unixepoch() + ${undo ?? 0}`,
        }),
        write(
          orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${identifiers}
            WHERE ${and(
              eq(identifiers.municipality, slug),
              inArray(identifiers.blind, [...own]),
              inArray(identifiers.account, [...accounts]),
            )})`),
        ),
      ]
    },

    /** Refused by another, or taken back by its proposer. */
    refuse: (id: string, officer: string, state: 'refused' | 'withdrawn') =>
      settle(id, officer, state, isOpen),

    undo: (id: string, officer: string) =>
      settle(id, officer, 'undone', eq(table.state, 'confirmed'), { expiresAt: sql`unixepoch()` }),
  }
}

type ProposalRow = Parameters<OfficerStore['read']>[0] & {
  readonly proposal: string
  readonly content: string
  readonly hasExpired: number
} & Pick<Proposal, 'kind' | 'subject' | 'since' | 'expiresAt'> & {
    readonly state: Proposal['state']
  }

export type ProposalStore = ReturnType<typeof proposalStore>
