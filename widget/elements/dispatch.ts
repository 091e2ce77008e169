/** What a change of a flow's status is worth telling: events to the page, the focus to the citizen. */
import type { Failure } from '../api/failure.ts'
import { endsAttempt } from '../flow/ended-attempt.ts'
import type { Prompt, FlowStatus } from '../flow/machine.ts'
import type { FocusTarget } from '../focus.ts'
import type { ElementHost, Dispatcher } from './element-host.ts'
import { CitizenError, CitizenRecovered, CitizenRegistered } from './events.ts'
import { watchDrawing } from './drawing.ts'
import { redirectWith } from './redirect.ts'
import { arrived, shown, tellStep } from './shown.ts'
import { dispatchSession, sessionLost, takeSession } from './session-changes.ts'

const stepIdOf = (prompt: Prompt) => (prompt.asks === 'link' ? 'link' : prompt.screen.at)

const isNew = (before: FlowStatus, now: FlowStatus) =>
  now.is === 'asking' && (!('turn' in before) || before.turn !== now.turn)

const ofBrowser: ReadonlySet<Failure['code']> = new Set([
  'cookies_refused',
  'session_unkept',
  'page_insecure',
  'page_unlisted',
])

/** Found out while the citizen was typing, or before. */
const isOfBrowser = ({ code }: Failure) => ofBrowser.has(code)

/** Another message was asked for: what is typed in the form meanwhile was not answered. */
const wasResend = (before: FlowStatus) =>
  before.is === 'sending' && ['resend', 'moreTime'].includes(before.submission)

/** @returns what is to be focused, if the citizen's own doing brought the change about */
function tellPage(element: ElementHost, before: FlowStatus): FocusTarget | undefined {
  const { status } = element.flow
  if (status.is === 'done') {
    if (before.is === 'done') return status.refusal && 'summary'
    if (status.screen.outcome === 'registered') element.dispatchEvent(new CitizenRegistered())
    if (status.screen.outcome === 'recovered') element.dispatchEvent(new CitizenRecovered())
    // Password managers take the end of a form for a success when the page moves on.
    history.replaceState(history.state, '', location.href)
    return 'heading'
  }
  if (status.is === 'failed') {
    element.dispatchEvent(new CitizenError({ code: status.failure.code }))
    return 'summary'
  }
  if (status.is !== 'asking') return undefined
  if (isNew(before, status)) tellStep(element, stepIdOf(status.prompt))
  if (!status.refusal) return isNew(before, status) ? 'heading' : undefined
  if (endsAttempt(status.refusal) && !wasResend(before)) element.forgetSecrets()
  element.dispatchEvent(new CitizenError({ code: status.refusal.code }))
  // What nobody has sent is nobody's mistake: whoever is typing goes on typing.
  if (before.is === 'asking' && isOfBrowser(status.refusal)) return undefined
  return 'summary'
}

function announce(element: ElementHost, before: FlowStatus): void {
  const target = tellPage(element, before)
  if (element.touched && target) element.focusNext(target)
  takeSession(element)
}

export const dispatcher: Dispatcher = {
  arrived: (element, account) => {
    watchDrawing(element)
    arrived(element, account)
  },
  shown,
  announce,
  dispatchSession,
  sessionLost,
  redirectWith,
}
