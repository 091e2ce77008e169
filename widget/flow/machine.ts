/** What may happen to a flow in the page, and what follows. Pure: no request, no DOM, no clock. */
import type { DoneScreen, StepScreen } from '../../contract/flow.ts'
import type { Failure } from '../api/failure.ts'

/** The question that the citizen answers: a step's screen, or whether to use an e-mailed link. */
export type Prompt =
  | {
      readonly asks: 'step'
      /** `flow` is empty until the first answer is accepted. */
      readonly screen: StepScreen
      /** Milliseconds on the page's clock at which the screen arrived: its waits count from then. */
      readonly since: number
    }
  | { readonly asks: 'link'; readonly token: string }

export type SubmissionKind = 'answer' | 'resend' | 'moreTime' | 'link'

export type FlowStatus =
  /** Something must arrive before anything can be asked. */
  | { readonly is: 'preparing' }
  | {
      readonly is: 'asking'
      readonly prompt: Prompt
      /** Counts the forms of this flow: another number is another form, with empty fields. */
      readonly turn: number
      readonly refusal?: Failure
      /** A new message has just been sent. */
      readonly resent?: true
    }
  | {
      readonly is: 'sending'
      readonly prompt: Prompt
      readonly turn: number
      readonly submission: SubmissionKind
      /** The Worker wants something first that takes a while: work, or a moment's patience. */
      readonly delayed?: true
    }
  /** Nothing can be asked, but preparing may be tried again. */
  | { readonly is: 'failed'; readonly failure: Failure }
  | {
      readonly is: 'done'
      readonly screen: DoneScreen
      /** Milliseconds on the page's clock at which it ended. */
      readonly since: number
      /** Why another message could not be had. */
      readonly refusal?: Failure
      readonly resent?: true
    }

export type FlowEvent =
  | { readonly what: 'left' }
  | { readonly what: 'opened'; readonly prompt: Prompt; readonly because?: Failure }
  | { readonly what: 'prevented'; readonly failure: Failure }
  | { readonly what: 'submitted'; readonly submission: SubmissionKind }
  | { readonly what: 'delayed' }
  | { readonly what: 'refused'; readonly failure: Failure }
  | { readonly what: 'advanced'; readonly prompt: Prompt; readonly because?: Failure }
  | { readonly what: 'turned' }
  | { readonly what: 'finished'; readonly screen: DoneScreen; readonly since: number }

/** Which happenings mean something in which status. All others are ignored: the second click, the late answer. */
export const legal = {
  preparing: ['left', 'opened', 'prevented', 'finished'],
  // What was finished elsewhere is learnt of while nothing is asked of the Worker.
  asking: ['left', 'submitted', 'refused', 'turned', 'finished'],
  sending: ['left', 'delayed', 'refused', 'advanced', 'finished', 'opened'],
  failed: ['left'],
  done: ['left', 'refused', 'finished'],
} satisfies Record<FlowStatus['is'], readonly FlowEvent['what'][]>

/** The same place of the same flow: its form stays, with what is typed in it. */
const isSamePosition = (one: Prompt, other: Prompt) =>
  one.asks === 'step' &&
  other.asks === 'step' &&
  one.screen.at === other.screen.at &&
  one.screen.flow === other.screen.flow

const turnOf = (status: FlowStatus) => ('turn' in status ? status.turn : 0)

function asking(status: FlowStatus, prompt: Prompt, because: Failure | undefined): FlowStatus {
  const stays = 'prompt' in status && isSamePosition(status.prompt, prompt)
  const turn = turnOf(status) + (stays ? 0 : 1)
  return { is: 'asking', prompt, turn, ...(because ? { refusal: because } : {}) }
}

function refused(status: FlowStatus, failure: Failure): FlowStatus {
  if (status.is === 'done') return { ...status, refusal: failure }
  return 'prompt' in status
    ? { is: 'asking', prompt: status.prompt, turn: status.turn, refusal: failure }
    : status
}

function advanced(status: FlowStatus, event: Extract<FlowEvent, { what: 'advanced' }>): FlowStatus {
  const next = asking(status, event.prompt, event.because)
  const resent = status.is === 'sending' && status.submission === 'resend' && !event.because
  return resent ? ({ ...next, resent } as FlowStatus) : next
}

/** The status after a happening; the very same one when it means nothing there. */
export function transition(status: FlowStatus, event: FlowEvent): FlowStatus {
  const meaningful: readonly FlowEvent['what'][] = legal[status.is]
  if (!meaningful.includes(event.what)) return status
  switch (event.what) {
    case 'left':
      return { is: 'preparing' }
    case 'opened':
      return asking(status, event.prompt, event.because)
    case 'prevented':
      return { is: 'failed', failure: event.failure }
    case 'submitted':
      return 'prompt' in status
        ? {
            is: 'sending',
            prompt: status.prompt,
            turn: status.turn,
            submission: event.submission,
          }
        : status
    case 'delayed':
      return status.is === 'sending' && !status.delayed ? { ...status, delayed: true } : status
    case 'refused':
      return refused(status, event.failure)
    case 'advanced':
      return advanced(status, event)
    case 'turned':
      return 'prompt' in status ? asking(status, status.prompt, undefined) : status
    case 'finished': {
      const { screen, since } = event
      return { is: 'done', screen, since, ...(status.is === 'done' && { resent: true as const }) }
    }
  }
}
