/** Which municipality an element belongs to. */
import type { Reply } from './api/client.ts'
import { watchPolicy } from './api/page-policy.ts'
import { reportPage } from './api/page-report.ts'
import { lazy, notFetched } from './lazy.ts'
import { ownService, type Service } from './profile.ts'

const profiles = lazy(() => import('./fetch-profile.ts'))

/**
 * The municipality of an element: the one that its attribute `server` names, as pages need that carry the widget as a
 * package, else the script's own.
 */
export async function findService(server: string | null | undefined): Promise<Reply<Service>> {
  watchPolicy()
  if (server)
    return (
      (await profiles.get())?.serviceAt(server, ownService) ?? { ok: false, failure: notFetched() }
    )
  if (ownService) return { ok: true, value: ownService }
  reportPage(
    'the script came as a package: write server="https://id.ciudad.gob.ec/leon" on the tag',
  )
  return { ok: false, failure: { code: 'not_found' } }
}

/** The same municipality with the words of every screen, fetched once a page. */
export const completed = async (service: Service): Promise<Reply<Service>> =>
  (await profiles.get())?.wholeService(service) ?? { ok: false, failure: notFetched() }
