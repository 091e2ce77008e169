/** The passkeys of the citizen, the oldest first. */
import type { SectionReader } from './section.ts'

export const passkeys: SectionReader<'passkeys'> = async ({ services, bearer }) => {
  const { database, municipality, ports } = services
  if (!municipality.public.passkeys) return []
  const [listed] = await database.batch(ports.passkeys.list(bearer.account))
  return [...listed]
}
