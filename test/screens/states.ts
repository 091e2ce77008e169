/** The states in which a screen with a form can be: one list for every step of every city. */
import type { StepConfig, StepName } from '../../contract/steps/index.ts'
import { fills, fillsAndSends, inTurn, presses, sends } from './hands.ts'
import { refusal, type ShownScreen } from './shown-screen.ts'

type State = Pick<ShownScreen, 'acts' | 'answers' | 'until'>
type States = Readonly<Record<string, State>>

const wrong = '[data-ca-summary]'

/** @param at where the form is sent, e.g. `POST /flows/login` */
const ofEveryForm = (at: string): States => ({
  'sent empty': { acts: sends, until: wrong },
  'filled in': { acts: fills },
  'being sent': { acts: fillsAndSends, answers: { [at]: 'never' }, until: '[aria-busy=true]' },
  'out of reach': { acts: fillsAndSends, answers: { [at]: 'cut' }, until: wrong },
  'refused for a while': {
    acts: fillsAndSends,
    answers: { [at]: refusal('too_many_attempts', 429, { retryAfter: 900 }) },
    until: wrong,
  },
})

const refused = (at: string, code: string, status: number): State => ({
  acts: fillsAndSends,
  answers: { [at]: refusal(code, status) },
  until: wrong,
})

const withAgreement: State = {
  acts: presses('.ca-agreement-link'),
  until: 'dialog[open] .ca-paragraph',
}

const ofOneStep: { readonly [Name in StepName]?: (at: string) => States } = {
  'accept-agreements': () => ({ 'an agreement being read': withAgreement }),
  'answer-question': (at) => ({ 'wrong answer': refused(at, 'wrong_code', 422) }),
  credentials: (at) => ({ 'wrong password': refused(at, 'wrong_credentials', 401) }),
  'find-person': (at) => ({ 'begun too long ago': refused(at, 'flow_expired', 410) }),
  'verify-code': (at) => ({
    'wrong code': refused(at, 'wrong_code', 422),
    'with help': { acts: presses('.ca-summary') },
  }),
}

/** A company and a natural person are asked different things: one screen for each answer that decides. */
const byAnswer = (use: StepConfig): States =>
  Object.fromEntries(
    ('fields' in use ? use.fields : []).flatMap((field) =>
      field.kind === 'choice' && field.options.length <= 4
        ? field.options.map((option) => [option, { acts: presses(`[value="${option}"]`) }])
        : [],
    ),
  )

const asksConsent = (use: StepConfig) =>
  'fields' in use && use.fields.some(({ kind }) => kind === 'agreement')

/**
 * A screen, and it again in each of its states.
 *
 * @param at where the form is sent
 */
export function inEveryState(
  screen: ShownScreen,
  at: string,
  use: StepConfig,
): readonly ShownScreen[] {
  const states: States = {
    ...ofEveryForm(at),
    ...ofOneStep[use.step]?.(at),
    ...byAnswer(use),
    ...(asksConsent(use) && { 'an agreement being read': withAgreement }),
  }
  return [
    screen,
    ...Object.entries(states).map(([state, { acts, answers, until }]) => ({
      ...screen,
      name: `${screen.name}, ${state}`,
      answers: { ...screen.answers, ...answers },
      acts: inTurn(screen.acts, acts),
      ...(until && { until }),
    })),
  ]
}
