/** The registry of what screens are told, as schemas. The page needs only their types, so they stand apart. */
import * as v from 'valibot'
import { acceptAgreementsView } from './accept-agreements.ts'
import { answerQuestionView } from './answer-question.ts'
import { authorizeView } from './authorize.ts'
import { chooseContactView } from './choose-contact.ts'
import { connectIdentityView } from './connect-identity.ts'
import { confirmDeletionView } from './confirm-deletion.ts'
import { detailsView } from './details.ts'
import { editDetailsView } from './edit-details.ts'
import type { StepName } from './index.ts'
import { newContactView } from './new-contact.ts'
import { newPasswordView } from './new-password.ts'
import { provePasswordView } from './prove-password.ts'
import { verifyCodeView } from './verify-code.ts'
import { withdrawAgreementView } from './withdraw-agreement.ts'
import { chooseFactorView } from './choose-factor.ts'
import { forgetDeviceView } from './forget-device.ts'
import { lostFactorView } from './lost-factor.ts'
import { recoveryCodesView } from './recovery-codes.ts'
import { removeFactorView } from './remove-factor.ts'
import { secondFactorView } from './second-factor.ts'
import { setUpTotpView } from './set-up-totp.ts'

const nothing = v.strictObject({})

export const views = {
  'accept-agreements': acceptAgreementsView,
  'answer-question': answerQuestionView,
  authorize: authorizeView,
  'change-password': nothing,
  'choose-contact': chooseContactView,
  'choose-provider': nothing,
  'choose-factor': chooseFactorView,
  'choose-questions': nothing,
  confirm: nothing,
  'connect-identity': connectIdentityView,
  'confirm-deletion': confirmDeletionView,
  'confirm-password': nothing,
  credentials: nothing,
  details: detailsView,
  'edit-details': editDetailsView,
  'find-person': nothing,
  'forget-device': forgetDeviceView,
  identify: nothing,
  'link-identity': nothing,
  'lost-factor': lostFactorView,
  'new-contact': newContactView,
  'new-password': newPasswordView,
  'prove-password': provePasswordView,
  'recovery-codes': recoveryCodesView,
  'remove-factor': removeFactorView,
  'request-contact': nothing,
  'second-factor': secondFactorView,
  'set-up-totp': setUpTotpView,
  'verify-code': verifyCodeView,
  'withdraw-agreement': withdrawAgreementView,
} satisfies Record<StepName, v.GenericSchema>
