/** The limits on flows that are begun and not yet finished; anybody may have begun them (T24). */
import type { LimitKey } from '../limits/buckets.ts'
import type { FlowContext } from './step.ts'

export const beginLimits = ({
  flow,
  client,
}: Pick<FlowContext, 'flow' | 'client'>): readonly LimitKey[] => [
  ['beginFromSource', flow.kind, client.clientIp],
  ['beginOfMunicipality', flow.kind],
]
