/** Where a flow is at home: the page that its first screen, or its link, is opened on. */
import type { FlowKind } from '../../contract/flow.ts'
import type { ElementPage } from '../steps/screen-context.ts'

export function pageOf(kind: FlowKind): ElementPage {
  if (kind === 'change-password') return 'account'
  return kind === 'dispute' ? 'recover' : kind
}
