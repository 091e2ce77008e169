/** The page's session as one element meets it: restores it, asks in its name, and is told when it is another. */
import { isAccountFlow } from '../../contract/account-flows.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { Reply } from '../api/client.ts'
import { session, type SessionChange } from '../session.ts'
import type { ElementHost } from './element-host.ts'
import { dispatchSession } from './session-changes.ts'

export class PageSession {
  /** The browser may hold a session; the Worker is being asked. */
  isRestoring = false
  readonly #host: ElementHost

  constructor(host: ElementHost) {
    this.#host = host
  }

  async restore(): Promise<void> {
    this.isRestoring = true
    await session.restore(this.#host.element)
    this.isRestoring = false
    this.#host.requestUpdate()
  }

  /** @param isFirst of the page's elements: it tells the page of what none of them has brought about */
  changed(change: SessionChange, isFirst: boolean): void {
    const host = this.#host
    host.requestUpdate()
    const isDispatcher = change.by ? change.by === host.element : isFirst
    dispatchSession(host, change, isDispatcher)
  }
}

/** Flows of the account are about whoever is signed in. */
export const inName = <Value>(
  kind: FlowKind,
  ask: (bearer?: string) => Promise<Reply<Value>>,
): Promise<Reply<Value>> => (isAccountFlow(kind) ? session.ask(ask) : ask())
