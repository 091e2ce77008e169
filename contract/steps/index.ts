/** The registry of steps. A flow is a list of uses of these. */
import type { Field } from '../fields/index.ts'
import { acceptAgreements, type AcceptAgreementsUse } from './accept-agreements.ts'
import { answerQuestion, type AnswerQuestionUse } from './answer-question.ts'
import { changePassword, type ChangePasswordUse } from './change-password.ts'
import { chooseContact, type ChooseContactUse } from './choose-contact.ts'
import { chooseQuestions, type ChooseQuestionsUse } from './choose-questions.ts'
import { confirm, type ConfirmUse } from './confirm.ts'
import { credentials, type CredentialsUse } from './credentials.ts'
import { details, nothingKnown, type DetailsUse } from './details.ts'
import { findPerson, type FindPersonUse } from './find-person.ts'
import { identify, type IdentifyUse } from './identify.ts'
import { newPassword, type NewPasswordUse } from './new-password.ts'
import { provePassword, type ProvePasswordUse } from './prove-password.ts'
import { requestContact, type RequestContactUse } from './request-contact.ts'
import type { StepContract } from './step.ts'
import { verifyCode, type VerifyCodeUse } from './verify-code.ts'

export const steps = {
  'accept-agreements': acceptAgreements,
  'answer-question': answerQuestion,
  'change-password': changePassword,
  'choose-contact': chooseContact,
  'choose-questions': chooseQuestions,
  confirm,
  credentials,
  details,
  'find-person': findPerson,
  identify,
  'new-password': newPassword,
  'prove-password': provePassword,
  'request-contact': requestContact,
  'verify-code': verifyCode,
}

export type StepName = keyof typeof steps

/** One place of a flow, as a profile writes it. */
export type StepUse =
  | AcceptAgreementsUse
  | AnswerQuestionUse
  | ChangePasswordUse
  | ChooseContactUse
  | ChooseQuestionsUse
  | ConfirmUse
  | CredentialsUse
  | DetailsUse
  | FindPersonUse
  | IdentifyUse
  | NewPasswordUse
  | ProvePasswordUse
  | RequestContactUse
  | VerifyCodeUse

export type UseOf<Name extends StepName> = Extract<StepUse, { step: Name }>

export type ViewOf<Name extends StepName> =
  (typeof steps)[Name] extends StepContract<UseOf<Name>, infer View> ? View : never

// The one cast of this registry: the compiler cannot see that a use meets the contract of its own step.
const contractOf = (use: StepUse) => steps[use.step] as StepContract<StepUse, unknown>

/** The fields of a step's screen. */
export const fieldsOf = (use: StepUse, view: unknown): readonly Field[] =>
  contractOf(use).fields(use, view)

/** The fields of the screen that opens a flow, which nothing can be known for yet. */
export const openingFieldsOf = (use: StepUse): readonly Field[] => fieldsOf(use, nothingKnown)

export const needsOf = (use: StepUse) => contractOf(use).needs
export const givesOf = (use: StepUse) => contractOf(use).gives(use)
