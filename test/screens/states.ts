/** The states in which a screen with a form can be: one list for every step of every city. */
import type { StepConfig, StepName } from '../../contract/steps/index.ts'
import { fills, fillsAndSends, inTurn, presses, sends } from './hands.ts'
import { refusal, type Act, type ShownScreen } from './shown-screen.ts'

type State = Pick<ShownScreen, 'acts' | 'answers' | 'until'>
type States = Readonly<Record<string, State>>

const wrong = '[data-ca-summary]'

/**
 * @param at where the form is sent, e.g. `POST /flows/login`
 * @param send fills all of it in and sends it
 */
const ofEveryForm = (at: string, send: Act): States => ({
  'sent empty': { acts: sends, until: wrong },
  'filled in': { acts: fills },
  'being sent': { acts: send, answers: { [at]: 'never' }, until: '[aria-busy=true]' },
  'out of reach': { acts: send, answers: { [at]: 'cut' }, until: wrong },
  'refused for a while': {
    acts: send,
    answers: { [at]: refusal('too_many_attempts', 429, { retryAfter: 900 }) },
    until: wrong,
  },
})

const refused = (at: string, code: string, status: number, more: object = {}): State => ({
  acts: fillsAndSends,
  answers: { [at]: refusal(code, status, more) },
  until: wrong,
})

const withAgreement: State = {
  acts: presses('.ca-agreement-link'),
  until: 'dialog[open] .ca-paragraph',
}

const ofOneStep: { readonly [Name in StepName]?: (at: string) => States } = {
  'accept-agreements': () => ({ 'an agreement being read': withAgreement }),
  'answer-question': (at) => ({
    'wrong answer': refused(at, 'invalid_answer', 422, { fields: { answer: 'answer_wrong' } }),
  }),
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

const sectionsOf = (use: StepConfig) => ('sections' in use ? (use.sections ?? []) : [])

/** Answers a section of a divided form, and comes to the next. */
const turns: Act = async (tab, slug) => {
  const before = await tab.textContent('.ca-progress')
  await fillsAndSends(tab, slug)
  await tab.waitForFunction(
    (said) => document.querySelector('.ca-progress')?.textContent !== said,
    before,
  )
}

const turnsOften = (times: number) => inTurn(...Array.from({ length: times }, () => turns))

/** What a divided form shows after its first section, and the answers to be checked at its end. */
const ofSections = (use: StepConfig): States =>
  Object.fromEntries(
    [...sectionsOf(use).slice(1), { id: 'to be checked' }].map(({ id }, index) => [
      `section ${id}`,
      { acts: turnsOften(index + 1) },
    ]),
  )

const agreementIn = (use: StepConfig): State => ({
  ...withAgreement,
  acts: inTurn(turnsOften(sectionsOf(use).length), withAgreement.acts),
})

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
    ...ofEveryForm(at, inTurn(turnsOften(sectionsOf(use).length), fillsAndSends)),
    ...ofOneStep[use.step]?.(at),
    ...byAnswer(use),
    ...(sectionsOf(use).length > 0 && ofSections(use)),
    ...(asksConsent(use) && { 'an agreement being read': agreementIn(use) }),
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
