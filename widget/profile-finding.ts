/** Which municipality an element belongs to. */
import type { Reply } from './api/client.ts'
import { ownService, type Service } from './profile.ts'

/**
 * The municipality of an element: the one that its attribute `server` names, as pages need that carry the widget as a
 * package, else the script's own.
 */
export async function findService(server: string | null | undefined): Promise<Reply<Service>> {
  if (server) return (await import('./fetch-profile.ts')).serviceAt(server)
  return ownService
    ? { ok: true, value: ownService }
    : { ok: false, failure: { code: 'not_found' } }
}

/**
 * The same municipality with the words of every screen, fetched once a page.
 *
 * @throws TypeError when the code for it cannot be reached; asking again tries again
 */
export const completed = async (service: Service): Promise<Reply<Service>> =>
  (await import('./fetch-profile.ts')).wholeService(service)
