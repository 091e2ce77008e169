/** What opens an account, in D1: password, temporary password, security questions, known devices. Hashes only. */
import { and, asc, desc, eq, gt, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import type { Keys } from '../crypto/keys.ts'
import { mustHold, rowsOf, write, type Database, type Statement } from '../db/database.ts'
import { accounts, agreementsAccepted, identifiers } from '../db/schema.ts'
import { devices, securityQuestions, temporaryPasswords } from '../db/schema-credentials.ts'
import { personalData } from './personal-data.ts'

/** Browsers that are known of one account: those of a family, and no list that grows for years. */
const mostDevices = 16

interface Identifier {
  readonly kind: string
  readonly value: string
}

interface KeptQuestion {
  readonly question: string
  readonly record: string
}

interface Standing {
  readonly questions: readonly string[]
  readonly knownDevice: boolean
  readonly accepted: Readonly<Record<string, readonly string[]>>
}

interface StandingRow {
  readonly account: string
  readonly what: 'question' | 'device' | 'agreement'
  readonly name: string
  readonly version: string
}

export function credentialStore({ orm }: Database, keys: Keys, municipality: string) {
  const data = personalData(keys, municipality)
  const ofAccount = (account: string) =>
    and(eq(accounts.municipality, municipality), eq(accounts.id, account))
  const digestOf = (device: string) => data.blind('device', device)
  const ofDevices = (account: string) =>
    and(eq(devices.municipality, municipality), eq(devices.account, account))

  return {
    setPassword(account: string, record: string, changedAt: number): readonly Statement[] {
      // Always later than before, so that two changes within one second are told apart.
      const later = sql`max(unixepoch(), ${accounts.passwordChangedAt} + 1)`
      return [
        write(
          orm
            .update(accounts)
            .set({ password: record, passwordChangedAt: later })
            .where(and(ofAccount(account), eq(accounts.passwordChangedAt, changedAt))),
        ),
        mustHold(orm),
        // Whoever has chosen a password needs no other: one that lies in a mailbox opens nothing any more.
        write(
          orm
            .update(temporaryPasswords)
            .set({ usedAt: sql`unixepoch()` })
            .where(
              and(
                eq(temporaryPasswords.municipality, municipality),
                eq(temporaryPasswords.account, account),
                isNull(temporaryPasswords.usedAt),
              ),
            ),
        ),
      ]
    },

    rehash: (account: string, from: string, to: string): Statement =>
      write(
        orm
          .update(accounts)
          .set({ password: to })
          .where(and(ofAccount(account), eq(accounts.password, from))),
      ),

    /** Chooses its row among the accounts, so that for one that does not exist the same statement writes nothing. */
    async setTemporary(
      account: string,
      { text, record }: { readonly text: string; readonly record: string },
      lifetime: Seconds,
    ): Promise<Statement> {
      const digest = await data.blind('temporary', text)
      return write(
        orm.run(sql`INSERT INTO temporary_passwords (account, municipality, record, digest, expires_at)
          SELECT id, municipality, ${record}, ${digest}, unixepoch() + ${lifetime}
          FROM accounts WHERE municipality = ${municipality} AND id = ${account}
          ON CONFLICT (account) DO UPDATE SET record = excluded.record, digest = excluded.digest,
            expires_at = excluded.expires_at, used_at = NULL`),
      )
    },

    spendTemporary: (account: string, record: string): readonly Statement[] => [
      write(
        orm
          .update(temporaryPasswords)
          .set({ usedAt: sql`unixepoch()` })
          .where(
            and(
              eq(temporaryPasswords.municipality, municipality),
              eq(temporaryPasswords.account, account),
              eq(temporaryPasswords.record, record),
              isNull(temporaryPasswords.usedAt),
              gt(temporaryPasswords.expiresAt, sql`unixepoch()`),
            ),
          ),
      ),
      mustHold(orm),
    ],

    questions: (account: string): Statement<readonly KeptQuestion[]> =>
      rowsOf(
        orm
          .select({ question: securityQuestions.question, record: securityQuestions.record })
          .from(securityQuestions)
          .where(
            and(
              eq(securityQuestions.municipality, municipality),
              eq(securityQuestions.account, account),
            ),
          )
          .orderBy(asc(securityQuestions.question)),
        (rows: readonly KeptQuestion[]) => rows,
      ),

    rehashAnswer: (account: string, from: string, to: string): Statement =>
      write(
        orm
          .update(securityQuestions)
          .set({ record: to })
          .where(
            and(
              eq(securityQuestions.municipality, municipality),
              eq(securityQuestions.account, account),
              eq(securityQuestions.record, from),
            ),
          ),
      ),

    setQuestions: (account: string, questions: readonly KeptQuestion[]): readonly Statement[] => [
      write(
        orm
          .delete(securityQuestions)
          .where(
            and(
              eq(securityQuestions.municipality, municipality),
              eq(securityQuestions.account, account),
            ),
          ),
      ),
      ...questions.map((one) =>
        write(orm.insert(securityQuestions).values({ ...one, municipality, account })),
      ),
    ],

    async rememberDevice(account: string, device: string): Promise<readonly Statement[]> {
      const digest = await digestOf(device)
      const newest = orm
        .select({ digest: devices.digest })
        .from(devices)
        .where(ofDevices(account))
        .orderBy(desc(devices.lastSeenAt))
        .limit(mostDevices)
      return [
        write(
          orm
            .insert(devices)
            .values({ account, municipality, digest })
            .onConflictDoUpdate({
              target: [devices.account, devices.digest],
              set: { lastSeenAt: sql`unixepoch()` },
            }),
        ),
        write(
          orm.delete(devices).where(and(ofDevices(account), notInArray(devices.digest, newest))),
        ),
      ]
    },

    forgetDevices: (account: string): Statement =>
      write(orm.delete(devices).where(ofDevices(account))),

    /**
     * One statement, whether or not there is an account, and whatever it has.
     *
     * @param temporary what was typed as a password: a registration that waits is known by it
     * @returns of each account that what was typed may mean, what it has
     */
    async standing(
      typed: readonly Identifier[],
      device: string,
      temporary: string,
    ): Promise<Statement<(account: string) => Standing>> {
      const asked = await Promise.all(typed.map(({ kind, value }) => data.blinds(kind, value)))
      const blinds = asked.flat()
      const digests = await data.blinds('device', device)
      const found = orm
        .select({ account: identifiers.account })
        .from(identifiers)
        .where(and(eq(identifiers.municipality, municipality), inArray(identifiers.blind, blinds)))
        .union(
          orm
            .select({ account: temporaryPasswords.account })
            .from(temporaryPasswords)
            .where(
              and(
                eq(temporaryPasswords.municipality, municipality),
                inArray(temporaryPasswords.digest, [
                  ...(await data.blinds('temporary', temporary)),
                ]),
              ),
            ),
        )
      const questions = orm
        .select({
          account: securityQuestions.account,
          what: sql<string>`'question'`.as('what'),
          name: sql<string>`${securityQuestions.question}`.as('name'),
          version: sql<string>`''`.as('version'),
        })
        .from(securityQuestions)
        .where(inArray(securityQuestions.account, found))
      const known = orm
        .select({
          account: devices.account,
          what: sql<string>`'device'`.as('what'),
          name: sql<string>`''`.as('name'),
          version: sql<string>`''`.as('version'),
        })
        .from(devices)
        .where(and(inArray(devices.account, found), inArray(devices.digest, [...digests])))
      const agreements = orm
        .select({
          account: agreementsAccepted.account,
          what: sql<string>`'agreement'`.as('what'),
          name: sql<string>`${agreementsAccepted.agreement}`.as('name'),
          version: sql<string>`${agreementsAccepted.version}`.as('version'),
        })
        .from(agreementsAccepted)
        .where(inArray(agreementsAccepted.account, found))
      return rowsOf(
        questions.unionAll(known).unionAll(agreements),
        (rows: readonly StandingRow[]) => (account: string) =>
          standingOf(rows.filter((row) => row.account === account)),
      )
    },
  }
}

const standingOf = (rows: readonly StandingRow[]): Standing => ({
  questions: rows.filter(({ what }) => what === 'question').map(({ name }) => name),
  knownDevice: rows.some(({ what }) => what === 'device'),
  accepted: versionsOf(rows.filter(({ what }) => what === 'agreement')),
})

/** All versions of each agreement that were accepted: they have no order but the municipality's own. */
const versionsOf = (rows: readonly StandingRow[]) =>
  Object.fromEntries(
    rows.map(({ name }) => [
      name,
      rows.filter((row) => row.name === name).map(({ version }) => version),
    ]),
  )
