/** What was done with the account, from the audit; where, from what is kept apart and goes with the account. */
import { entriesOfSubject } from '../audit/entries-of-subject.ts'
import type { SectionReader } from './section.ts'

/** A citizen looks for what was not them, of late. */
const most = 50

export const history: SectionReader<'history'> = async ({ services, bearer }) => {
  const { database, ports, municipality } = services
  const [entries, places] = await database.batch(
    entriesOfSubject(database, municipality.public.slug, bearer.account, most),
    ports.accounts.placesOf(bearer.account),
  )
  return entries.map(({ id, event, at, details: { device, session } }) => {
    const place = places[session ?? ''] ?? places[id]
    return { event, at, ...(device && { device }), ...(place && { place }) }
  })
}
