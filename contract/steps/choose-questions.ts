/**
 * Security questions, chosen and answered at the first sign-in. Legacy: they are guessed and forgotten, so they are only
 * ever asked in addition to a password (NIST SP 800-63B-4 §3.1.1.2, OWASP ASVS 6.4.2).
 */
import type { Field } from '../fields/index.ts'
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface ChooseQuestionsConfig extends StepConfigBase {
  readonly step: 'choose-questions'
  /** Names of the questions offered; their words are the profile's. */
  readonly questions: readonly [string, ...string[]]
  /** How many are chosen. */
  readonly count: number
}

/** Names of the fields of the n-th question, from 1. */
export const questionField = (n: number) => ({ question: `question${n}`, answer: `answer${n}` })

export const chooseQuestions: StepContract<ChooseQuestionsConfig, NoView> = {
  fields: (config) =>
    Array.from({ length: config.count }, (_, index) => questionField(index + 1)).flatMap(
      ({ question, answer }): readonly Field[] => [
        { kind: 'choice', name: question, options: config.questions },
        { kind: 'secret-answer', name: answer },
      ],
    ),
  requires: [['password', 'identity']],
  establishes: () => [],
}
