/** What keeps a flow from being finished on this page or in this browser, as far as the page finds out. */
import { isAccountFlow } from '../../contract/account-flows.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { routesOf } from '../../contract/routes.ts'
import { keepsNothing } from '../api/cookies.ts'
import type { Failure, FailureCode } from '../api/failure.ts'
import { hasCryptography, insecure, sandboxed, unlisted } from '../api/page-permission.ts'
import type { Service } from '../profile.ts'

const isForgetful = ({ base, profile }: Service) =>
  keepsNothing(base + routesOf(profile.slug).cookies, profile.slug)

/** Before much is typed. */
export async function whatPrevents(
  service: Service,
  kind: FlowKind,
): Promise<FailureCode | undefined> {
  if (!hasCryptography()) return insecure()
  const framed = sandboxed()
  if (framed) return framed
  if (isAccountFlow(kind)) return undefined
  return (await isForgetful(service)) ? 'session_unkept' : unlisted(service)
}

/**
 * A browser that is not recognised has either changed, or keeps nothing by which it could be; and a Worker that does not
 * answer this page may answer others.
 */
export async function explained(failure: Failure, service: Service): Promise<Failure> {
  if (failure.code === 'browser_not_recognised')
    return (await isForgetful(service)) ? { code: 'cookies_refused' } : failure
  if (failure.code !== 'unreachable') return failure
  const code = await unlisted(service)
  return code ? { code } : failure
}
