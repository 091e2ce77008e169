/**
 * One security question, besides the password, from a device that the account has not been used on: the one that is asked,
 * another of the citizen's own, or in the place of any answer a code to a proven contact, for whoever remembers none
 * (WCAG 2.2, 3.3.8).
 */
import * as v from 'valibot'
import { channels } from '../channel.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface AnswerQuestionConfig extends StepConfigBase {
  readonly step: 'answer-question'
}

/** Chosen in the place of a question: a code. No question may be called so. */
export const codeInstead = 'code'

/** What the screen of a security question is told. */
export const answerQuestionView = v.strictObject({
  /** Name of the question that is asked. */
  question: v.string(),
  /** Names of all that the citizen has chosen, that one first. */
  questions: v.array(v.string()),
  /** By which channel a code goes instead. */
  code: v.picklist(channels),
})

export type AnswerQuestionView = v.InferOutput<typeof answerQuestionView>

export const answerQuestion: StepContract<AnswerQuestionConfig, AnswerQuestionView> = {
  fields: (_config, { question, questions }) => [
    {
      kind: 'choice',
      name: 'question',
      options: [...asked(questions), codeInstead],
      chosen: question,
    },
    { kind: 'secret-answer', name: 'answer', when: { field: 'question', oneOf: questions } },
  ],
  requires: [['password', 'identity']],
  establishes: () => [],
}

/** There is one at least, or the step is passed over. */
const asked = ([first = '', ...others]: readonly string[]): [string, ...string[]] => [
  first,
  ...others,
]
