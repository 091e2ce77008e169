/** Asks the municipality's register for a person. What it holds is shown masked, on the next screen, to whoever asked. */
import type { DocumentKind } from '../../../contract/documents/index.ts'
import type { Identifier } from '../../../contract/fields/identifier.ts'
import { identifiersIn, usernameIn } from '../identify.ts'
import { requireWork, requireWorkAhead, settle, workDone } from '../require-work.ts'
import type { Step } from '../step.ts'

export const findPerson: Step<'find-person'> = {
  view: () => ({}),

  async answer(context, values) {
    const { config, ports, client, flow } = context
    const identifiers = identifiersIn(config.fields, values)
    const [identifier] = identifiers
    const document = identifiers.find(isDocument)
    const asked = ['lookUpFromSource', flow.kind, client.clientIp] as const
    const pseudonym = await ports.accounts.pseudonym(identifiers)
    await requireWorkAhead(context, pseudonym, [asked])
    const [work, limit] = await ports.batch(
      await workDone(context),
      await ports.limiter.consume(...asked),
    )
    const paid = await requireWork(context, pseudonym, work, [limit])
    if (!identifier) return {}
    // What fits several kinds is asked for as the most specific one, which is also what it is kept as.
    const register = document ? await ports.civilRegistry.find(document) : undefined
    const registrant = { details: {}, identifiers: [identifier], contacts: [], agreements: [] }
    return {
      state: {
        ...(register && { register }),
        registrant,
        username: usernameIn(config.fields, values),
      },
      writes: await settle(context, [asked], { paid, right: false }),
    }
  },
}

const isDocument = (one: Identifier): one is Identifier & { readonly kind: DocumentKind } =>
  one.kind !== 'email' && one.kind !== 'user-id'
