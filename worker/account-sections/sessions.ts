/** Where each session was opened, roughly. */
import type { SectionReader } from './section.ts'

export const sessions: SectionReader<'sessions'> = async ({ services, bearer }) => {
  const { database, ports } = services
  const [places] = await database.batch(ports.accounts.placesOf(bearer.account))
  return Object.fromEntries(Object.entries(places).filter(([id]) => id.startsWith('ses_')))
}
