/** Asks the budget about the message that a flow is about to send: in the same words for somebody and for nobody. */
import type { FlowKind } from '../../contract/flow.ts'
import type { Contact } from './accounts-port.ts'
import type { Statement } from './statement.ts'
import type { FlowContext } from './step.ts'

/** Flows whose messages go where somebody says, not to a contact that was proven before. */
const typing: ReadonlySet<FlowKind> = new Set(['register', 'request-contact'])

/** @param to null: nobody; counted by whom the flow is about, so that the work is the same */
export const withinBudget = (
  { ports, facts, flow, visitor }: FlowContext,
  to: Contact | null,
): Promise<Statement<boolean>> =>
  ports.budget.take({
    to,
    channel: facts.destination?.contact?.channel ?? facts.destination?.channel ?? 'email',
    subject: facts.taken?.account ?? facts.subject ?? flow.id,
    source: visitor.source,
    reach: typing.has(flow.kind) ? 'typed' : 'proven',
  })
