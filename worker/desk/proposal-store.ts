/** Proposals of one municipality in D1: acts that wait for a second officer, and those that can be undone. */
import { and, asc, eq, gt, inArray, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import type { ProposalKind } from '../../contract/desk/proposals.ts'
import { hours, type Seconds } from '../../contract/units.ts'
import { accountEncryption } from '../accounts/account-encryption.ts'
import type { Keys } from '../crypto/keys.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { officers } from '../db/schema-desk.ts'
import { proposals as table } from '../db/schema-proposals.ts'
import { identifiers } from '../db/schema.ts'
import { leaseOf, type CaseName } from './citizens/leases.ts'
import type { Officer, OfficerStore } from './officers/officer-store.ts'
import {
  proposalColumns,
  proposalEncryption,
  readProposal,
  type Proposal,
  type ProposalRow,
} from './proposal-reader.ts'
import type { WaitingCase } from './rulings/registration-store.ts'

/** In which a second officer confirms. */
const proposalLifetime = hours(24)

/** One that waits, as the queue lists it. */
export interface WaitingSignature extends WaitingCase {
  readonly proposal: Proposal
}

/** One that is made now. */
export interface NewProposal extends Pick<Proposal, 'id' | 'kind' | 'subject' | 'content'> {
  /** Another account that it concerns. */
  readonly alsoAbout: string | null
  readonly answers: CaseName | null
}

export function proposalStore(
  { orm }: Database,
  keys: Keys,
  officerStore: OfficerStore,
  slug: string,
) {
  const ofCity = eq(table.municipality, slug)
  // By no index of the city's: of one account or case there are few.
  const alsoOfCity = sql`+${table.municipality} = ${slug}`
  const isAlive = gt(table.expiresAt, sql`unixepoch()`)
  const encryption = proposalEncryption(keys, slug)
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

  const selected = (which: SQL | undefined, city = ofCity) =>
    orm
      .select(proposalColumns)
      .from(table)
      .innerJoin(officers, eq(officers.id, table.proposedBy))
      .where(and(city, which))

  const readRow = (row: ProposalRow) => readProposal(encryption, officerStore, row)
  const readRows = (rows: readonly ProposalRow[]) => Promise.all(rows.map(readRow))

  /** One parameter, of however many cases: D1 takes a hundred in all. */
  const answering = (names: readonly CaseName[]) =>
    and(
      sql`${table.answers} IN (SELECT value FROM json_each(${JSON.stringify(names.map(leaseOf))}))`,
      isOpen,
      isAlive,
    )

  /** The batch is refused while a proposal waits that answers the case. */
  const mustBeUnanswered = (name: CaseName): Statement =>
    write(
      orm.run(sql`INSERT INTO must_hold SELECT NOT EXISTS (SELECT 1 FROM ${table}
        WHERE ${and(alsoOfCity, answering([name]))})`),
    )

  return {
    mustBeUnanswered,

    /** The batch is refused when one of the kind is open for the same person, or one that answers the same case. */
    async propose(
      { id, kind, subject, content, alsoAbout, answers }: NewProposal,
      officer: string,
    ): Promise<readonly Statement[]> {
      const ofPerson = and(ofCity, eq(table.kind, kind), eq(table.subject, subject), isOpen)
      return [
        ...(answers ? [mustBeUnanswered(answers)] : []),
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
            alsoAbout,
            answers: answers && leaseOf(answers),
            sealed: await encryption.seal(id, content),
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
          const all = await readRows(rows)
          return all.map((proposal) => {
            const { id, since, expiresAt: dueAt } = proposal
            return { id, since, dueAt, proposal }
          })
        },
      ),

    /** What waits about an account, the oldest first. */
    waitingAbout: (account: string): Statement<Promise<readonly Proposal[]>> =>
      read(
        selected(
          and(or(eq(table.subject, account), eq(table.alsoAbout, account)), isOpen, isAlive),
          alsoOfCity,
        ).orderBy(asc(table.createdAt)),
        readRows,
      ),

    /** What waits that answers one of these cases. */
    answersTo: (names: readonly CaseName[]): Statement<Promise<readonly Proposal[]>> =>
      read(selected(answering(names), alsoOfCity), readRows),

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
        readRows,
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
              alsoOfCity,
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
          sealed: await encryption.seal(id, keeps),
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

export type ProposalStore = ReturnType<typeof proposalStore>
