/** Counts flows that are begun and not yet finished; anybody may have begun them (T24). */
import type { Asked } from '../limits/buckets.ts'
import type { FlowContext } from './step.ts'

export const begun = ({ flow, client }: Pick<FlowContext, 'flow' | 'client'>): readonly Asked[] => [
  ['beginFromSource', flow.kind, client.clientIp],
  ['beginOfMunicipality', flow.kind],
]
