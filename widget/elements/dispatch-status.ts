/** What a change of a flow's status is worth telling: events to the page, the focus to the citizen. */
import type { Failure } from '../api/failure.ts'
import { validationReady } from '../fields/lazy-validation.ts'
import { endsAttempt } from '../flow/ended-attempt.ts'
import type { Prompt, FlowStatus } from '../flow/machine.ts'
import type { FocusTarget } from '../focus.ts'
import type { ElementHost } from './element-host.ts'
import { CitizenError, CitizenRecovered, CitizenRegistered } from './events.ts'
import { takeSession } from './session-changes.ts'
import { dispatchStep } from './dispatched-once.ts'

const stepIdOf = (prompt: Prompt) => (prompt.asks === 'link' ? 'link' : prompt.screen.at)

const isNew = (before: FlowStatus, now: FlowStatus) =>
  now.is === 'asking' && (!('turn' in before) || before.turn !== now.turn)

const ofBrowser: ReadonlySet<Failure['code']> = new Set([
  'cookies_refused',
  'session_unkept',
  'page_insecure',
  'page_unlisted',
  'page_policy',
  'page_sandboxed',
])

/** Found out while the citizen was typing, or before. */
const isOfBrowser = ({ code }: Failure) => ofBrowser.has(code)

/** Another message was asked for: what is typed in the form meanwhile was not answered. */
const wasResend = (before: FlowStatus) =>
  before.is === 'sending' && ['resend', 'moreTime'].includes(before.submission)

/** @returns what is to be focused, if the citizen's own doing brought the change about */
function dispatchEvents(host: ElementHost, before: FlowStatus): FocusTarget | undefined {
  const { status } = host.flow
  if (status.is === 'done') {
    if (before.is === 'done') return status.refusal && 'summary'
    if (status.screen.outcome === 'registered') host.element.dispatchEvent(new CitizenRegistered())
    if (status.screen.outcome === 'recovered') host.element.dispatchEvent(new CitizenRecovered())
    // Password managers take the end of a form for a success when the page moves on.
    history.replaceState(history.state, '', location.href)
    return 'heading'
  }
  if (status.is === 'failed') {
    host.element.dispatchEvent(new CitizenError({ code: status.failure.code }))
    return 'summary'
  }
  if (status.is !== 'asking') return undefined
  if (isNew(before, status)) dispatchStep(host, stepIdOf(status.prompt))
  if (!status.refusal) return isNew(before, status) ? 'heading' : undefined
  if (endsAttempt(status.refusal) && !wasResend(before)) host.forgetSecrets()
  host.element.dispatchEvent(new CitizenError({ code: status.refusal.code }))
  // What nobody has sent is nobody's mistake: whoever is typing goes on typing.
  if (before.is === 'asking' && isOfBrowser(status.refusal)) return undefined
  return 'summary'
}

/** What a change of the flow's status means: for the page, the focus, and the session. */
export function dispatchStatus(host: ElementHost, before: FlowStatus): void {
  const target = dispatchEvents(host, before)
  if (host.touched && target) host.focusNext(target)
  takeSession(host)
}

/** Nothing can be shown but why; and that is said in words that come with what judges. */
export async function dispatchTrouble(host: ElementHost, { code }: Failure): Promise<void> {
  host.element.dispatchEvent(new CitizenError({ code }))
  await validationReady()
}
