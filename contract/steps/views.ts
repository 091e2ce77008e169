/** The registry of what screens are told, as schemas. The page needs only their types, so they stand apart. */
import * as v from 'valibot'
import { acceptAgreementsView } from './accept-agreements.ts'
import { answerQuestionView } from './answer-question.ts'
import { authorizeView } from './authorize.ts'
import { chooseContactView } from './choose-contact.ts'
import { connectIdentityView } from './connect-identity.ts'
import { detailsView } from './details.ts'
import type { StepName } from './index.ts'
import { newPasswordView } from './new-password.ts'
import { provePasswordView } from './prove-password.ts'
import { verifyCodeView } from './verify-code.ts'

const nothing = v.strictObject({})

export const views = {
  'accept-agreements': acceptAgreementsView,
  'answer-question': answerQuestionView,
  authorize: authorizeView,
  'change-password': nothing,
  'choose-contact': chooseContactView,
  'choose-provider': nothing,
  'choose-questions': nothing,
  confirm: nothing,
  'connect-identity': connectIdentityView,
  credentials: nothing,
  details: detailsView,
  'find-person': nothing,
  identify: nothing,
  'link-identity': nothing,
  'new-password': newPasswordView,
  'prove-password': provePasswordView,
  'request-contact': nothing,
  'verify-code': verifyCodeView,
} satisfies Record<StepName, v.GenericSchema>
