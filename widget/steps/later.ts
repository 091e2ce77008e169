/** Screens that the sign-in does not need; one file of their own, fetched when the first of them is. */
import css from '../styles/later.css?inline'
import { fieldsOf } from '../../contract/steps/index.ts'
import { request } from '../api/client.ts'
import { laterControls } from '../fields/later.ts'
import { places } from '../fields/places.ts'
import { sheetOf } from '../styles/sheets.ts'
import { acceptAgreements } from './agree.ts'
import { chooseContact } from './choose-contact.ts'
import { confirm } from './confirm.ts'
import { details } from './details.ts'
import { done } from './done.ts'
import { findPerson } from './find-person.ts'
import { identify } from './identify.ts'
import type { LaterStep } from './first.ts'
import { link } from './link.ts'
import { changePassword, newPassword, provePassword } from './passwords.ts'
import { answerQuestion, chooseQuestions } from './questions.ts'
import { idleWarning } from './idle-warning.ts'
import { requestContact } from './request-contact.ts'
import { signedIn } from './signed-in.ts'
import type { StepView } from './stage.ts'
import { verifyCode } from './verify-code.ts'

export const later = {
  views: {
    'accept-agreements': acceptAgreements,
    'answer-question': answerQuestion,
    'change-password': changePassword,
    'choose-contact': chooseContact,
    'choose-questions': chooseQuestions,
    confirm,
    details,
    'find-person': findPerson,
    identify,
    'new-password': newPassword,
    'prove-password': provePassword,
    'request-contact': requestContact,
    'verify-code': verifyCode,
  } satisfies { [Name in LaterStep]: StepView<Name> },
  controls: laterControls,
  fieldsOf,
  ask: request,
  done,
  link,
  places,
  idle: idleWarning,
  signedIn,
  sheets: [sheetOf(css)],
}
