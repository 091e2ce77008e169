/** What an element and the page's session mean to each other: who signs in or out, what is shown then, who is told. */
import type { Grant } from '../../contract/account.ts'
import type { Failure } from '../api/failure.ts'
import { session, type SessionChange } from '../session.ts'
import type { ElementHost } from './element-host.ts'
import { CitizenSignedIn, CitizenSignedOut } from './events.ts'
import { redirectWith } from './redirect.ts'
import { hears } from './shown.ts'

/** A finished flow may have signed the citizen in; recovered without, all sessions are over. */
export function takeSession(element: ElementHost): void {
  const { status, kind } = element.flow
  if (status.is !== 'done') return
  if (status.screen.session) session.adopt(status.screen.session, element)
  else if (kind === 'recover') session.drop(element)
}

export function sessionLost(element: ElementHost, failure: Failure): void {
  session.drop(element)
  element.page = element.opens === 'account' ? 'account' : 'login'
  element.isChangingPassword = false
  element.flow.open('login', failure)
}

/** What was shown to the citizen who is no longer signed in gives way to the sign-in. */
function clearAway(element: ElementHost, { by, because }: SessionChange): void {
  const { flow, opens } = element
  const wasIn = flow.kind === 'login' ? flow.status.is === 'done' : element.isChangingPassword
  if (!wasIn && element.page !== 'account') return
  element.page = opens
  element.isChangingPassword = false
  flow.open(opens === 'account' ? 'login' : opens, because)
  // Nobody's focus is taken because of what happened in another tab.
  const isNear = by === element || element.contains(document.activeElement)
  element.focusNext(isNear ? 'heading' : undefined)
}

/** Tells the page who is signed in from now on; the citizen who has just signed in goes where the page wants them. */
function tell(element: ElementHost, grant: Grant | undefined): void {
  if (!grant) {
    element.dispatchEvent(new CitizenSignedOut())
    return
  }
  const { account, accessToken } = grant
  const stays = !element.dispatchEvent(new CitizenSignedIn({ account, accessToken }))
  const { flow, page } = element
  const hasJustSignedIn = flow.status.is === 'done' && flow.kind === 'login'
  if (hasJustSignedIn && !stays && page === 'login') redirectWith(element, accessToken)?.()
}

/** @param isTeller one element of a page tells it: the one that is concerned, else the first */
export function dispatchSession(
  element: ElementHost,
  change: SessionChange,
  isTeller: boolean,
): void {
  hears(element, change.grant?.account)
  if (!change.grant) clearAway(element, change)
  if (isTeller) tell(element, change.grant)
}
