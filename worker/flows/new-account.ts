/** What is kept of somebody who registers, whatever comes next. */
import type { AccountStatus } from '../accounts/account-reader.ts'
import type { NewAccount } from '../accounts/account-store.ts'
import { claimOf } from './register-claim.ts'
import type { FlowContext, Registrant } from './step.ts'

export async function newAccount(
  { ports, state, flow, idempotencyKey }: FlowContext,
  { details, identifiers, contacts, agreements }: Registrant,
  status: AccountStatus,
): Promise<NewAccount> {
  const proven = status === 'unconfirmed' ? undefined : state.destination?.contact?.value
  const claim = claimOf(state)
  return {
    id: await ports.idFor('acc', idempotencyKey),
    status,
    locale: flow.locale,
    password: state.password ?? null,
    identifiers: identifiers.map((one) => ({
      ...one,
      proven: proven !== undefined && claim === 'found',
    })),
    agreements,
    details: { ...details, ...(claim && { register: claim }) },
    contacts: contacts.map((contact) => ({ ...contact, proven: contact.value === proven })),
  }
}
