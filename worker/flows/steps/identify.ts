/** Settles whose account is to be recovered, or that there is none, without saying which. */
import { identifiersIn, usernameIn } from '../identify.ts'
import type { FoundAccount } from '../ports.ts'
import { requireSlots } from '../slots.ts'
import type { Destination, Step } from '../step.ts'

export const identify: Step<'identify'> = {
  view: () => ({}),

  async answer({ use, ports, visitor, operation }, values) {
    const identifiers = identifiersIn(use.fields, values)
    const pseudonym = await ports.accounts.pseudonym(identifiers)
    const [slot, found] = await ports.together(
      await ports.limiter.take('beginFromSource', visitor.source),
      await ports.accounts.find(identifiers),
    )
    requireSlots(slot)

    const account = found?.suspended ? null : found
    const subject = account?.id ?? pseudonym
    const typedEmail = identifiers.find(({ kind }) => kind === 'email')?.value
    const id = await ports.idFor('aud', operation, 'recovery_begun')
    return {
      facts: {
        subject,
        account: account?.id ?? null,
        username: usernameIn(use.fields, values),
        destination: destinationOf(account, typedEmail),
        ...(account && { passwordChangedAt: account.passwordChangedAt }),
      },
      writes: [await ports.audit.entry(id, 'recovery_begun', subject)],
    }
  },
}

/** The stored and proven address, never the one that was typed; shown only as far as it was typed. */
function destinationOf(account: FoundAccount | null, typedEmail: string | undefined): Destination {
  const emails = account?.contacts.filter(({ channel }) => channel === 'email') ?? []
  const contact = emails.find(({ value }) => value === typedEmail) ?? emails[0] ?? null
  return { contact, ...(typedEmail !== undefined && { to: typedEmail }) }
}
