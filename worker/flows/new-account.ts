/** What is kept of somebody who registers, whatever comes next. */
import type { AccountStatus, NewAccount } from './accounts-port.ts'
import type { FlowContext, Person } from './step.ts'

export async function newAccount(
  { ports, facts, flow, operation }: FlowContext,
  { details, identifiers, contacts, agreements }: Person,
  status: AccountStatus,
): Promise<NewAccount> {
  const proven = status === 'unconfirmed' ? undefined : facts.destination?.contact?.value
  return {
    id: await ports.idFor('acc', operation),
    status,
    locale: flow.locale,
    password: facts.password ?? null,
    identifiers,
    agreements,
    // Whether the municipality's register vouches for the data; what was only typed, a clerk may want to see.
    details: { ...details, ...(facts.register && { register: facts.register.is }) },
    contacts: contacts.map((contact) => ({ ...contact, proven: contact.value === proven })),
  }
}
