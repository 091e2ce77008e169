/** What is kept of somebody who registers, whatever comes next. */
import type { AccountStatus, NewAccount } from './accounts-port.ts'
import { claimOf } from './register-claim.ts'
import type { FlowContext, Person } from './step.ts'

export async function newAccount(
  { ports, facts, flow, operation }: FlowContext,
  { details, identifiers, contacts, agreements }: Person,
  status: AccountStatus,
): Promise<NewAccount> {
  const proven = status === 'unconfirmed' ? undefined : facts.destination?.contact?.value
  const claim = claimOf(facts)
  return {
    id: await ports.idFor('acc', operation),
    status,
    locale: flow.locale,
    password: facts.password ?? null,
    identifiers: identifiers.map((one) => ({
      ...one,
      proven: proven !== undefined && claim === 'found',
    })),
    agreements,
    details: { ...details, ...(claim && { register: claim }) },
    contacts: contacts.map((contact) => ({ ...contact, proven: contact.value === proven })),
  }
}
