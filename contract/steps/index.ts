/** The registry of steps. A flow is a list of uses of these. */
import type { Field } from '../fields/index.ts'
import { acceptAgreements } from './accept-agreements.ts'
import { answerQuestion } from './answer-question.ts'
import { authorize } from './authorize.ts'
import { changePassword } from './change-password.ts'
import { chooseContact } from './choose-contact.ts'
import { chooseProvider } from './choose-provider.ts'
import { chooseQuestions } from './choose-questions.ts'
import { confirm } from './confirm.ts'
import { connectIdentity } from './connect-identity.ts'
import { confirmDeletion } from './confirm-deletion.ts'
import { confirmPassword } from './confirm-password.ts'
import { credentials } from './credentials.ts'
import { details, nothingKnown } from './details.ts'
import { editDetails } from './edit-details.ts'
import { findPerson } from './find-person.ts'
import { identify } from './identify.ts'
import { linkIdentity } from './link-identity.ts'
import { newContact } from './new-contact.ts'
import { newPassword } from './new-password.ts'
import { provePassword } from './prove-password.ts'
import { requestContact } from './request-contact.ts'
import type { StepContract } from './step.ts'
import { verifyCode } from './verify-code.ts'
import { withdrawAgreement } from './withdraw-agreement.ts'
import { chooseFactor } from './choose-factor.ts'
import { forgetDevice } from './forget-device.ts'
import { lostFactor } from './lost-factor.ts'
import { recoveryCodes } from './recovery-codes.ts'
import { removeFactor } from './remove-factor.ts'
import { secondFactor } from './second-factor.ts'
import { setUpTotp } from './set-up-totp.ts'

export const steps = {
  'accept-agreements': acceptAgreements,
  'answer-question': answerQuestion,
  authorize,
  'change-password': changePassword,
  'choose-contact': chooseContact,
  'choose-provider': chooseProvider,
  'choose-factor': chooseFactor,
  'choose-questions': chooseQuestions,
  confirm,
  'connect-identity': connectIdentity,
  'confirm-deletion': confirmDeletion,
  'confirm-password': confirmPassword,
  credentials,
  details,
  'edit-details': editDetails,
  'find-person': findPerson,
  'forget-device': forgetDevice,
  identify,
  'link-identity': linkIdentity,
  'lost-factor': lostFactor,
  'new-contact': newContact,
  'new-password': newPassword,
  'prove-password': provePassword,
  'recovery-codes': recoveryCodes,
  'remove-factor': removeFactor,
  'request-contact': requestContact,
  'second-factor': secondFactor,
  'set-up-totp': setUpTotp,
  'verify-code': verifyCode,
  'withdraw-agreement': withdrawAgreement,
}

export type StepName = keyof typeof steps

type Known<Contract> =
  Contract extends StepContract<infer Config, infer View> ? [Config, View] : never

/** How a profile uses a step. One that stands under another name than its `step` is none. */
export type ConfigOf<Name extends StepName> = Extract<
  Known<(typeof steps)[Name]>[0],
  { readonly step: Name }
>

/** One place of a flow, as a profile writes it. */
export type StepConfig = { [Name in StepName]: ConfigOf<Name> }[StepName]

export type ViewOf<Name extends StepName> = Known<(typeof steps)[Name]>[1]

// The one cast of this registry: the compiler cannot see that a config meets the contract of its own step.
const contractOf = (config: StepConfig) => steps[config.step] as StepContract<StepConfig, unknown>

/** The fields of a step's screen. */
export const fieldsOf = (config: StepConfig, view: unknown): readonly Field[] =>
  contractOf(config).fields(config, view)

/** The fields of the screen that opens a flow, which nothing can be known for yet. */
export const openingFieldsOf = (config: StepConfig): readonly Field[] =>
  fieldsOf(config, nothingKnown)

export const requiredBy = (config: StepConfig) => contractOf(config).requires
export const establishedBy = (config: StepConfig) => contractOf(config).establishes(config)
