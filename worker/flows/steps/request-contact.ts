/** Takes where somebody can be reached who has lost every contact. Nothing about an account changes, or is told. */
import { fieldsShown } from '../../../contract/fields/index.ts'
import { registrantIn } from '../registrant.ts'
import { identifiersIn } from '../identify.ts'
import { requireWork, requireWorkAhead, settle, workDone } from '../require-work.ts'
import type { Step } from '../step.ts'

export const requestContact: Step<'request-contact'> = {
  view: () => ({}),

  async answer(context, values) {
    const { config, ports, client } = context
    const shown = fieldsShown(config.fields, values)
    const identifiers = identifiersIn(shown, values)
    const registrant = registrantIn(ports, shown, values)
    const pseudonym = await ports.accounts.pseudonym(identifiers)
    const asked = [
      ['requestFromSource', client.clientIp],
      ['requestFromSource', pseudonym],
    ] as const
    await requireWorkAhead(context, pseudonym, asked)
    const [work, limits, found] = await ports.batch(
      await workDone(context),
      await ports.limiter.consumeAll(...asked),
      await ports.accounts.find(identifiers),
    )
    const paid = await requireWork(context, pseudonym, work, limits)
    return {
      state: { registrant: { ...registrant, identifiers }, subject: found?.id ?? pseudonym },
      writes: await settle(context, asked, { paid, right: false }),
    }
  },
}
