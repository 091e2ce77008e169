/** What a failure comes from, where the page can find out. */
import type { Failure } from '../api/failure.ts'
import { unlisted } from '../api/page-permission.ts'
import type { Service } from '../profile.ts'

/**
 * A browser that is not recognised has either changed, or keeps nothing by which it could be; and a Worker that does not
 * answer this page may answer others.
 *
 * @param keepsNothing asked only when it matters
 */
export async function explained(
  failure: Failure,
  service: Service,
  keepsNothing: () => Promise<boolean>,
): Promise<Failure> {
  if (failure.code === 'browser_not_recognised')
    return (await keepsNothing()) ? { code: 'cookies_refused' } : failure
  if (failure.code !== 'unreachable') return failure
  const code = await unlisted(service)
  return code ? { code } : failure
}
