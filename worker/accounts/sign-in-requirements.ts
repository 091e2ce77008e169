/** What a sign-in may still have to ask for, in D1: security questions, an unknown device, newer agreements, a second factor. */
import { and, eq, inArray, sql, type SQLWrapper } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import { read, type Database, type Statement } from '../db/database.ts'
import { agreementsAccepted, identifiers } from '../db/schema.ts'
import { factors } from '../db/schema-factors.ts'
import { passkeys } from '../db/schema-passkeys.ts'
import { devices, securityQuestions, temporaryPasswords } from '../db/schema-credentials.ts'
import { accountEncryption, type StoredIdentifier } from './account-encryption.ts'
import { isInForce, isRemembered } from './factors-in-force.ts'

/** Requirements that a sign-in may still have to meet. */
export interface SignInRequirements {
  readonly questions: readonly string[]
  readonly knownDevice: boolean
  /** Agreement id -> versions accepted. */
  readonly accepted: Readonly<Record<string, readonly string[]>>
  /** Second factors in force; those that rest may not be shown. */
  readonly factors: readonly { readonly kind: string; readonly isResting: boolean }[]
  /** This browser need not be asked for one. */
  readonly remembered: boolean
}

interface RequirementRow {
  readonly account: string
  readonly what: 'question' | 'device' | 'agreement' | 'factor'
  readonly name: string
  readonly version: string
}

export function signInRequirementsStore({ orm }: Database, keys: Keys, municipality: string) {
  const data = accountEncryption(keys, municipality)

  /** @param found the accounts that are meant, as a query */
  async function requirementsOfEach(found: SQLWrapper, device: string) {
    const digests = await data.blinds('device', device)
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
    const second = orm
      .select({
        account: factors.account,
        what: sql<string>`'factor'`.as('what'),
        name: sql<string>`${factors.kind}`.as('name'),
        version: sql<string>`CASE
          WHEN ${isRemembered(sql`${factors.account}`, digests)} THEN 'remembered'
          WHEN ${factors.restsUntil} > unixepoch() THEN 'resting' ELSE '' END`.as('version'),
      })
      .from(factors)
      .where(and(inArray(factors.account, found), isInForce))
    return read(
      questions.unionAll(known).unionAll(agreements).unionAll(second),
      (rows: readonly RequirementRow[]) => (account: string) =>
        requirementsOf(rows.filter((row) => row.account === account)),
    )
  }

  return {
    /**
     * One statement, whether or not there is an account, and whatever it has.
     *
     * @param temporary what was typed as a password: a registration that waits is known by it
     * @returns of each account that what was typed may mean, what it has
     */
    async signInRequirements(
      typed: readonly StoredIdentifier[],
      device: string,
      temporary: string,
    ): Promise<Statement<(account: string) => SignInRequirements>> {
      const asked = await Promise.all(typed.map(({ kind, value }) => data.blinds(kind, value)))
      const blinds = asked.flat()
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
      return requirementsOfEach(found, device)
    },

    /** The same of the account whose passkey it is. */
    async signInRequirementsByPasskey(
      credential: string,
      device: string,
    ): Promise<Statement<(account: string) => SignInRequirements>> {
      const found = orm
        .select({ account: passkeys.account })
        .from(passkeys)
        .where(and(eq(passkeys.municipality, municipality), eq(passkeys.credential, credential)))
      return requirementsOfEach(found, device)
    },
  }
}

const requirementsOf = (rows: readonly RequirementRow[]): SignInRequirements => ({
  questions: rows.filter(({ what }) => what === 'question').map(({ name }) => name),
  knownDevice: rows.some(({ what }) => what === 'device'),
  accepted: versionsOf(rows.filter(({ what }) => what === 'agreement')),
  factors: rows
    .filter(({ what }) => what === 'factor')
    .map(({ name, version }) => ({ kind: name, isResting: version === 'resting' })),
  remembered: rows.some(({ what, version }) => what === 'factor' && version === 'remembered'),
})

/** All versions of each agreement that were accepted: they have no order but the municipality's own. */
const versionsOf = (rows: readonly RequirementRow[]) =>
  Object.fromEntries(
    rows.map(({ name }) => [
      name,
      rows.filter((row) => row.name === name).map(({ version }) => version),
    ]),
  )

export type SignInRequirementsStore = ReturnType<typeof signInRequirementsStore>
