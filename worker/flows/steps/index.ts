/** The registry of steps, on the Worker's side. */
import type { StepName } from '../../../contract/steps/index.ts'
import type { Step } from '../step.ts'
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
import { details } from './details.ts'
import { editDetails } from './edit-details.ts'
import { findPerson } from './find-person.ts'
import { identify } from './identify.ts'
import { linkIdentity } from './link-identity.ts'
import { newContact } from './new-contact.ts'
import { newPassword } from './new-password.ts'
import { provePassword } from './prove-password.ts'
import { requestContact } from './request-contact.ts'
import { verifyCode } from './verify-code.ts'
import { withdrawAgreement } from './withdraw-agreement.ts'
import { chooseFactor } from './choose-factor.ts'
import { forgetDevice } from './forget-device.ts'
import { lostFactor } from './lost-factor.ts'
import { recoveryCodes } from './recovery-codes.ts'
import { removeFactor } from './remove-factor.ts'
import { secondFactor } from './second-factor.ts'
import { setUpTotp } from './set-up-totp.ts'

const table = {
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
} satisfies { [Name in StepName]: Step<Name> }

// The one cast of this registry: the compiler cannot see that a config meets the step of its own name.
export const steps = table as Readonly<Record<StepName, Step<StepName>>>
