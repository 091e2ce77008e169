/** One security question, besides the password, from a device that the account has not been used on. */
import * as v from 'valibot'
import type { StepContract, StepConfigBase } from './step.ts'

export interface AnswerQuestionConfig extends StepConfigBase {
  readonly step: 'answer-question'
}

/** The data of the screen of a security question. */
export const answerQuestionView = v.strictObject({
  /** Name of the question. */
  question: v.string(),
})

export type AnswerQuestionView = v.InferOutput<typeof answerQuestionView>

export const answerQuestion: StepContract<AnswerQuestionConfig, AnswerQuestionView> = {
  fields: (_config, { question }) => [{ kind: 'secret-answer', name: 'answer', question }],
  requires: [['password']],
  establishes: () => [],
}
