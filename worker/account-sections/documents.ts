/** The citizen's documents, since when, and how sure the city is of them. */
import type { SectionReader } from './section.ts'

export const documents: SectionReader<'documents'> = async ({ services, bearer }) => {
  const { database, ports } = services
  const [account] = await database.batch(ports.accounts.findById(bearer.account))
  return (account?.identifiers ?? []).map(({ kind, value, since, proven, seen }) => ({
    kind,
    value,
    since,
    isProven: proven,
    ...(seen && { seenAt: seen.at }),
  }))
}
