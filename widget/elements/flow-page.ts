/** Which page a flow is at home on, and which flow a page opens with. */
import { isAccountFlow } from '../../contract/account-flows.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { ElementPage } from '../steps/screen-context.ts'

/** The page that a flow's first screen, or its link, is opened on. */
export function pageOf(kind: FlowKind): ElementPage {
  if (isAccountFlow(kind)) return 'account'
  if (kind === 'federated-login') return 'login'
  return kind === 'dispute' || kind === 'disown' ? 'recover' : kind
}

/** The flow that a page opens with: whoever wants the account, and is not signed in, signs in. */
export const kindOf = (page: ElementPage) => (page === 'account' ? 'login' : page)

/** The flows that end with somebody signed in, who was before. */
export const isSignIn = (kind: FlowKind): boolean => kind === 'login' || kind === 'federated-login'
