/** Takes the choice of a provider, and where the citizen is. Nothing is known of anybody yet. */
import { AuthError } from '../../auth-error.ts'
import { beginLimits } from '../begin-limits.ts'
import { pageToReturnTo } from '../page-to-return-to.ts'
import { requireWork, requireWorkAhead, settle, workDone } from '../require-work.ts'
import type { Step } from '../step.ts'

export const chooseProvider: Step<'choose-provider'> = {
  view: () => ({}),

  async answer(context, values) {
    const { ports } = context
    const provider = values['provider'] ?? ''
    const page = pageToReturnTo(context, values['page'])
    if (page === null) throw new AuthError('invalid_request')
    const asked = beginLimits(context)
    await requireWorkAhead(context, provider, asked)
    const [work, limits] = await ports.batch(
      await workDone(context),
      await ports.limiter.consumeAll(...asked),
    )
    const paid = await requireWork(context, provider, work, limits)
    return {
      state: { chosen: { provider, ...(page && { page }) } },
      writes: await settle(context, asked, { paid, right: false }),
      ...(work && { work }),
    }
  },
}
