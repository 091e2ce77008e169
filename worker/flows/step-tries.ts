/**
 * Counts answers that are compared with something kept. A try is taken before anything is compared, and belongs to the
 * step of the flow, which is bound to the browser that asked: what a stranger spends is the stranger's (T29).
 */
import { AuthError } from '../auth-error.ts'
import type { LimitKey } from '../limits/buckets.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import type { ContextWith, FlowContext } from './step.ts'

/** The step of a flow that is being answered. */
type Answered = Pick<FlowContext, 'flow'> & { readonly config: StepConfig }

/** The tries of the step that is being answered. */
export const triesOf = ({ flow, config }: Answered): LimitKey => ['triesOfFlow', flow.id, config.id]

/**
 * @returns the tries that are left, for the refusal of a wrong answer
 * @throws AuthError `tries_used_up`: this flow is over, and may be begun again
 */
export async function consumeTry(
  context: Answered & ContextWith<'batch' | 'limiter'>,
): Promise<number> {
  const { ports } = context
  const [limit] = await ports.batch(await ports.limiter.consume(...triesOf(context)))
  if (!limit.allowed) throw new AuthError('tries_used_up')
  return limit.left
}
