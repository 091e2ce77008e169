/** Settles whose account it is about, or that there is none, without saying which. */
import { normaliseEmail } from '../../../contract/email.ts'
import { fieldsShown, type FieldValues, type Field } from '../../../contract/fields/index.ts'
import { beginLimits } from '../begin-limits.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { LimitKey } from '../../limits/buckets.ts'
import { identifiersIn, usernameIn } from '../identify.ts'
import { requireWork, requireWorkAhead, settle, workDone } from '../require-work.ts'
import type { Destination, FlowState, Step } from '../step.ts'
import { ownContact, recoveringContacts } from '../taken-account.ts'

export const identify: Step<'identify'> = {
  view: () => ({}),

  async answer(context, values) {
    const { config, ports, client, flow } = context
    const shown = fieldsShown(config.fields, values)
    const identifiers = identifiersIn(shown, values)
    const pseudonym = await ports.accounts.pseudonym(identifiers)
    // What is looked up may be shown: less of it is free, and what is known of one person is counted by that person.
    const looksUp = flow.kind === 'find-user'
    const asked: readonly LimitKey[] = looksUp
      ? [
          ['lookUpFromSource', flow.kind, client.clientIp],
          ['lookUpOfSubject', pseudonym],
        ]
      : beginLimits(context)
    await requireWorkAhead(context, pseudonym, asked)
    const [work, limits, found] = await ports.batch(
      await workDone(context),
      await ports.limiter.consumeAll(...asked),
      await ports.accounts.find(identifiers),
    )
    const paid = await requireWork(context, pseudonym, work, limits)

    const meant = found && matchesAnswer(found, shown, values) ? found : null
    const account = meant?.status === 'active' ? meant : null
    const subject = account?.id ?? pseudonym
    const typedEmail = emailIn(shown, values)
    const named = { pseudonym, ...(typedEmail !== undefined && { email: typedEmail }) }
    const noted = [
      ...(await settle(context, asked, { paid, right: false })),
      ...(await ports.attempts.record({
        event: looksUp ? 'user_looked_up' : 'recovery_begun',
        subject,
        clientIp: client.clientIp,
      })),
    ]
    // At once, because a screen that shows nothing for want of a match commits nothing.
    if (looksUp) await ports.commit(noted)
    return {
      state: {
        subject,
        named,
        account: account?.id ?? null,
        username: usernameIn(config.fields, values),
        destination: destinationOf(account, typedEmail),
        ...(account && { passwordChangedAt: account.passwordChangedAt }),
        ...(meant?.status === 'suspended' && { taken: suspended(meant, typedEmail) }),
      },
      writes: looksUp ? [] : noted,
      ...(work && { work }),
      ...(account && { account }),
    }
  },
}

/** Its owner is told why nothing comes; on the screen, and to anybody else, there is no such account. */
const suspended = (
  account: FoundAccount,
  typedEmail: string | undefined,
): NonNullable<FlowState['taken']> => ({
  account: account.id,
  contact: destinationOf(account, typedEmail).contact ?? ownContact(account),
  suspended: true,
  claimed: false,
})

/** Whether the account is what every field says: each identifier its own, the address a contact, the rest a detail. */
function matchesAnswer(
  account: FoundAccount,
  fields: readonly Field[],
  values: FieldValues,
): boolean {
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
function emailIn(fields: readonly Field[], values: FieldValues): string | undefined {
  const typed = fields
    .filter(({ kind }) => kind === 'email' || kind === 'identifier')
    .map(({ name }) => normaliseEmail(values[name] ?? ''))
  return typed.flatMap((reading) => (reading.ok ? [reading.value] : []))[0]
}

/** The stored and proven address, never the one that was typed; shown only as far as it was typed. */
function destinationOf(account: FoundAccount | null, typedEmail: string | undefined): Destination {
  const contacts = account ? recoveringContacts(account) : []
  const emails = contacts.filter(({ channel }) => channel === 'email')
  const contact = emails.find(({ value }) => value === typedEmail) ?? emails[0] ?? null
  return {
    contact: contact && { channel: contact.channel, value: contact.value },
    ...(typedEmail !== undefined && { to: typedEmail }),
  }
}
