/** Settles whose account it is about, or that there is none, without saying which. */
import { normaliseEmail } from '../../../contract/contact.ts'
import { fieldsShown, type Answer, type Field } from '../../../contract/fields/index.ts'
import type { FoundAccount } from '../accounts-port.ts'
import { identifiersIn, usernameIn } from '../identify.ts'
import { requireSlots } from '../slots.ts'
import type { Destination, Step } from '../step.ts'

const recovering = { limit: 'beginFromSource', event: 'recovery_begun' } as const
/** What is looked up may be shown: far fewer are answered. */
const lookingUp = { limit: 'lookUpFromSource', event: 'user_looked_up' } as const

export const identify: Step<'identify'> = {
  view: () => ({}),

  async answer({ use, ports, visitor, operation, flow }, values) {
    const shown = fieldsShown(use.fields, values)
    const identifiers = identifiersIn(shown, values)
    const pseudonym = await ports.accounts.pseudonym(identifiers)
    const { limit, event } = flow.kind === 'find-user' ? lookingUp : recovering
    const [slot, found] = await ports.together(
      await ports.limiter.take(limit, visitor.source),
      await ports.accounts.find(identifiers),
    )
    requireSlots(slot)

    const account = found?.status === 'active' && agrees(found, shown, values) ? found : null
    const subject = account?.id ?? pseudonym
    const typedEmail = emailIn(shown, values)
    const id = await ports.idFor('aud', operation, event)
    return {
      facts: {
        subject,
        account: account?.id ?? null,
        username: usernameIn(use.fields, values),
        destination: destinationOf(account, typedEmail),
        ...(account && { passwordChangedAt: account.passwordChangedAt }),
      },
      writes: [await ports.audit.entry(id, event, subject)],
      ...(account && { account }),
    }
  },
}

/** Whether the account is what every field says: each identifier its own, the address a contact, the rest a detail. */
function agrees(account: FoundAccount, fields: readonly Field[], values: Answer): boolean {
  const names = [
    ...account.identifiers,
    ...account.contacts.map(({ channel, value }) => ({
      kind: channel === 'email' ? 'email' : 'phone',
      value,
    })),
  ]
  return fields.every((field) => {
    const value = values[field.name] ?? ''
    if (field.kind === 'identifier')
      return identifiersIn([field], values).some((typed) =>
        names.some((name) => name.kind === typed.kind && name.value === typed.value),
      )
    if (field.kind === 'email')
      return account.contacts.some((contact) => contact.value === value && contact.proven)
    return value === '' || (account.view.details[field.name] ?? '') === value
  })
}

/** The address that was typed, as an identifier or in a field of its own. */
function emailIn(fields: readonly Field[], values: Answer): string | undefined {
  const typed = fields
    .filter(({ kind }) => kind === 'email' || kind === 'identifier')
    .map(({ name }) => normaliseEmail(values[name] ?? ''))
  return typed.flatMap((reading) => (reading.ok ? [reading.value] : []))[0]
}

/** The stored and proven address, never the one that was typed; shown only as far as it was typed. */
function destinationOf(account: FoundAccount | null, typedEmail: string | undefined): Destination {
  const emails =
    account?.contacts.filter(({ channel, proven }) => channel === 'email' && proven) ?? []
  const contact = emails.find(({ value }) => value === typedEmail) ?? emails[0] ?? null
  return {
    contact: contact && { channel: contact.channel, value: contact.value },
    ...(typedEmail !== undefined && { to: typedEmail }),
  }
}
