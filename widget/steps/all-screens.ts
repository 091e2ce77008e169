/** Screens that the sign-in does not need; one file of their own, fetched when the first of them is. */
import account from '../styles/account.css?inline'
import dialog from '../styles/dialog.css?inline'
import factors from '../styles/factors.css?inline'
import css from '../styles/further-screens.css?inline'
import { fieldsOf } from '../../contract/steps/index.ts'
import { firstControls } from '../fields/index.ts'
import { furtherControls } from '../fields/all.ts'
import { furtherWords } from '../strings/further-labels.ts'
import { sheetOf } from '../styles/sheet.ts'
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
import { details } from './details.ts'
import { editDetails } from './edit-details.ts'
import { findPerson } from './find-person.ts'
import { identify } from './identify.ts'
import { firstViews, type FurtherStep } from './first-screens.ts'
import type { Screens } from './index.ts'
import { linkIdentity } from './link-identity.ts'
import { newContact } from './new-contact.ts'
import { newPassword } from './new-password.ts'
import { provePassword } from './prove-password.ts'
import { requestContact } from './request-contact.ts'
import { chooseFactor } from './choose-factor.ts'
import { forgetDevice } from './forget-device.ts'
import { lostFactor } from './lost-factor.ts'
import { recoveryCodes } from './recovery-codes.ts'
import { removeFactor } from './remove-factor.ts'
import { secondFactor } from './second-factor.ts'
import { setUpTotp } from './set-up-totp.ts'
import type { StepView } from './screen-context.ts'
import { verifyCode } from './verify-code.ts'
import { withdrawAgreement } from './withdraw-agreement.ts'

const furtherViews = {
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
} satisfies { [Name in FurtherStep]: StepView<Name> }

export const allScreens: Screens = {
  views: { ...firstViews, ...furtherViews },
  controls: { ...firstControls, ...furtherControls },
  own: furtherWords,
  fieldsOf,
  sheets: [sheetOf(css + dialog), sheetOf(account + factors)],
}
