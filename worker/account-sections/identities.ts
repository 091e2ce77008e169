/** Identities of other providers that open the account. */
import type { SectionReader } from './section.ts'

export const identities: SectionReader<'identities'> = async ({ services, bearer }) => {
  const { database, ports } = services
  const [links] = await database.batch(ports.identities.links(bearer.account))
  return links.map(({ id, provider, label, createdAt }) => ({ id, provider, label, createdAt }))
}
