/** Security questions and the hashes of their answers, in D1. */
import { and, asc, eq } from 'drizzle-orm'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { securityQuestions as table } from '../db/schema-credentials.ts'

export interface SecurityQuestion {
  readonly question: string
  /** Record of the answer's hash. */
  readonly record: string
}

export function securityQuestions({ orm }: Database, municipality: string) {
  return {
    questions: (account: string): Statement<readonly SecurityQuestion[]> =>
      read(
        orm
          .select({ question: table.question, record: table.record })
          .from(table)
          .where(and(eq(table.municipality, municipality), eq(table.account, account)))
          .orderBy(asc(table.question)),
        (rows: readonly SecurityQuestion[]) => rows,
      ),

    /** Replaces only the record of an answer that has just been verified, unless it has changed meanwhile. */
    rehashAnswer: (account: string, from: string, to: string): Statement =>
      write(
        orm
          .update(table)
          .set({ record: to })
          .where(
            and(
              eq(table.municipality, municipality),
              eq(table.account, account),
              eq(table.record, from),
            ),
          ),
      ),

    setQuestions: (
      account: string,
      questions: readonly SecurityQuestion[],
    ): readonly Statement[] => [
      write(
        orm
          .delete(table)
          .where(and(eq(table.municipality, municipality), eq(table.account, account))),
      ),
      ...questions.map((one) => write(orm.insert(table).values({ ...one, municipality, account }))),
    ],
  }
}

export type SecurityQuestions = ReturnType<typeof securityQuestions>
