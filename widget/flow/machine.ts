/** What may happen to a flow in the page, and what follows. Pure: no request, no DOM, no clock. */
import type { DoneScreen, StepScreen } from '../../contract/flow.ts'
import type { Failure } from '../api/failure.ts'

/** What the citizen is asked: a step's screen, or whether an e-mailed link is to be used. */
export type Question =
  | {
      readonly asks: 'step'
      /** `flow` is empty until the first answer is accepted. */
      readonly screen: StepScreen
      /** Milliseconds on the page's clock at which the screen arrived: its waits count from then. */
      readonly since: number
    }
  | { readonly asks: 'link'; readonly token: string }

export type Submission = 'answer' | 'resend' | 'link'

export type Status =
  /** Something must arrive before anything can be asked. */
  | { readonly is: 'preparing' }
  | {
      readonly is: 'asking'
      readonly question: Question
      /** Counts the forms of this flow: another number is another form, with empty fields. */
      readonly turn: number
      readonly refusal?: Failure
      /** A new message has just been sent. */
      readonly resent?: true
    }
  | {
      readonly is: 'sending'
      readonly question: Question
      readonly turn: number
      readonly submission: Submission
      /** The Worker wants something first that takes a while: work, or a moment's patience. */
      readonly delayed?: true
    }
  /** Nothing can be asked, but preparing may be tried again. */
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'done'; readonly screen: DoneScreen }

export type FlowEvent =
  | { readonly what: 'left' }
  | { readonly what: 'opened'; readonly question: Question; readonly because?: Failure }
  | { readonly what: 'prevented'; readonly failure: Failure }
  | { readonly what: 'submitted'; readonly submission: Submission }
  | { readonly what: 'delayed' }
  | { readonly what: 'refused'; readonly failure: Failure }
  | { readonly what: 'advanced'; readonly question: Question; readonly because?: Failure }
  | { readonly what: 'finished'; readonly screen: DoneScreen }

/** Which happenings mean something in which status. All others are ignored: the second click, the late answer. */
export const legal = {
  preparing: ['left', 'opened', 'prevented', 'finished'],
  asking: ['left', 'submitted', 'refused'],
  sending: ['left', 'delayed', 'refused', 'advanced', 'finished', 'opened'],
  failed: ['left'],
  done: ['left'],
} satisfies Record<Status['is'], readonly FlowEvent['what'][]>

/** The same place of the same flow: its form stays, with what is typed in it. */
const isSamePosition = (one: Question, other: Question) =>
  one.asks === 'step' &&
  other.asks === 'step' &&
  one.screen.at === other.screen.at &&
  one.screen.flow === other.screen.flow

const turnOf = (status: Status) => ('turn' in status ? status.turn : 0)

function asking(status: Status, question: Question, because: Failure | undefined): Status {
  const stays = 'question' in status && isSamePosition(status.question, question)
  const turn = turnOf(status) + (stays ? 0 : 1)
  return { is: 'asking', question, turn, ...(because ? { refusal: because } : {}) }
}

function refused(status: Status, failure: Failure): Status {
  return 'question' in status
    ? { is: 'asking', question: status.question, turn: status.turn, refusal: failure }
    : status
}

function advanced(status: Status, event: Extract<FlowEvent, { what: 'advanced' }>): Status {
  const next = asking(status, event.question, event.because)
  const resent = status.is === 'sending' && status.submission === 'resend' && !event.because
  return resent ? ({ ...next, resent } as Status) : next
}

/** The status after a happening; the very same one when it means nothing there. */
export function transition(status: Status, event: FlowEvent): Status {
  const meaningful: readonly FlowEvent['what'][] = legal[status.is]
  if (!meaningful.includes(event.what)) return status
  switch (event.what) {
    case 'left':
      return { is: 'preparing' }
    case 'opened':
      return asking(status, event.question, event.because)
    case 'prevented':
      return { is: 'failed', failure: event.failure }
    case 'submitted':
      return 'question' in status
        ? {
            is: 'sending',
            question: status.question,
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
    case 'finished':
      return { is: 'done', screen: event.screen }
  }
}
