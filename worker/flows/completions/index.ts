/** The registry of outcomes: what each kind of flow brings about. */
import type { FlowKind } from '../../../contract/flow.ts'
import { changeContact } from './change-contact.ts'
import { changeDetails } from './change-details.ts'
import { changePassword } from './change-password.ts'
import { deleteAccount } from './delete-account.ts'
import { disown } from './disown.ts'
import { dispute } from './dispute.ts'
import { federatedLogin } from './federated-login.ts'
import { downloadData } from './download-data.ts'
import { findUser } from './find-user.ts'
import { linkIdentity } from './link-identity.ts'
import { login } from './login.ts'
import type { Completion } from './completion.ts'
import { recover } from './recover.ts'
import { register } from './register.ts'
import { requestContact } from './request-contact.ts'
import { withdrawAgreement } from './withdraw-agreement.ts'

export const completions = {
  'change-details': changeDetails,
  'change-email': changeContact,
  'change-password': changePassword,
  'change-phone': changeContact,
  'delete-account': deleteAccount,
  disown,
  dispute,
  'federated-login': federatedLogin,
  'download-data': downloadData,
  'find-user': findUser,
  'link-identity': linkIdentity,
  login,
  recover,
  register,
  'request-contact': requestContact,
  'withdraw-agreement': withdrawAgreement,
} satisfies Record<FlowKind, Completion> as Readonly<Record<FlowKind, Completion>>
