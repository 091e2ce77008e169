/** By what the Worker knows the browser again in a flow. */
import { isAccountFlow } from '../../contract/account-flows.ts'
import { routesOf } from '../../contract/routes.ts'
import type { Proven } from '../api/proven-request.ts'
import type { FlowTarget } from './flow-target.ts'
import type { Submitted } from './remedy.ts'

/** @param path of the request, and its body */
export function recognitionIn(
  { host, kind }: FlowTarget,
  path: string,
  body: Submitted & { readonly shared?: boolean },
): Proven {
  const { slug, computers } = host.service.profile
  const { begin, link } = routesOf(slug)
  // A sign-in with another provider begins beside the form of the sign-in.
  const begins = [begin(kind), link(kind), begin('federated-login')]
  if (!begins.includes(path)) return { slug, as: 'flow' }
  // Whoever is in their account is signed in, and has said whose computer it is.
  if (isAccountFlow(kind)) return { slug, as: 'begins' }
  return { slug, as: 'begins', shared: computers === 'shared' || body.shared === true }
}
