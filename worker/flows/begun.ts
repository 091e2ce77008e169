/** What the beginning of a flow is counted by, until it is finished: whose it is may be anybody (T24). */
import type { Asked } from '../limits/buckets.ts'
import type { FlowContext } from './step.ts'

export const begun = ({ flow, client }: Pick<FlowContext, 'flow' | 'client'>): readonly Asked[] => [
  ['beginFromSource', flow.kind, client.clientIp],
  ['beginOfMunicipality', flow.kind],
]
