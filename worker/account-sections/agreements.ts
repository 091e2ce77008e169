/** What the citizen has agreed to, with the text where the city still has it. */
import type { SectionReader } from './section.ts'

export const agreements: SectionReader<'agreements'> = async ({ services, bearer }) => {
  const { database, acceptedAgreements } = services
  const [accepted] = await database.batch(acceptedAgreements.of(bearer.account))
  return accepted
}
