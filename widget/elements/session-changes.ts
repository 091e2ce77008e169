/** What an element and the page's session mean to each other: who signs in or out, what is shown then, who is told. */
import type { Grant } from '../../contract/account.ts'
import type { Failure } from '../api/failure.ts'
import { session, type SessionChange } from '../session.ts'
import type { ElementHost } from './element-host.ts'
import { CitizenSignedIn, CitizenSignedOut } from './events.ts'
import { isSignIn, kindOf } from './flow-page.ts'
import { redirectWith } from './redirect.ts'
import { markSignedIn } from './dispatched-once.ts'

/** A finished flow may have signed the citizen in; recovered without, all sessions are over. */
export function takeSession(host: ElementHost): void {
  const { status, kind } = host.flow
  if (status.is !== 'done') return
  if (status.screen.session) session.adopt(status.screen.session, host.element)
  else if (kind === 'recover') session.drop(host.element)
}

export function sessionLost(host: ElementHost, failure: Failure): void {
  session.drop(host.element)
  host.page = host.opens === 'account' ? 'account' : 'login'
  host.accountFlow = undefined
  host.flow.open('login', failure)
}

/** What was shown to the citizen who is no longer signed in gives way to the sign-in. */
function clearAway(host: ElementHost, { by, because }: SessionChange): void {
  const { flow, opens } = host
  const wasIn = isSignIn(flow.kind) ? flow.status.is === 'done' : host.accountFlow !== undefined
  if (!wasIn && host.page !== 'account') return
  host.page = opens
  host.accountFlow = undefined
  flow.open(kindOf(opens), because)
  // Nobody's focus is taken because of what happened in another tab.
  const isNear = by === host.element || host.element.contains(document.activeElement)
  host.focusNext(isNear ? 'heading' : undefined)
}

/** Tells the page who is signed in from now on; the citizen who has just signed in goes where the page wants them. */
function dispatchChange(host: ElementHost, grant: Grant | undefined): void {
  if (!grant) {
    host.element.dispatchEvent(new CitizenSignedOut())
    return
  }
  const { account, accessToken } = grant
  const stays = !host.element.dispatchEvent(new CitizenSignedIn({ account, accessToken }))
  const { flow, page } = host
  const hasJustSignedIn = flow.status.is === 'done' && isSignIn(flow.kind)
  if (hasJustSignedIn && !stays && page === 'login') redirectWith(host, accessToken)?.()
}

/** @param isDispatcher one element of a page tells it: the one that is concerned, else the first */
export function dispatchSession(
  host: ElementHost,
  change: SessionChange,
  isDispatcher: boolean,
): void {
  markSignedIn(host, change.grant?.account)
  if (!change.grant) clearAway(host, change)
  if (isDispatcher) dispatchChange(host, change.grant)
}
