/** The registry of outcomes: what each kind of flow brings about. */
import type { FlowKind } from '../../../contract/flow.ts'
import { changePassword } from './change-password.ts'
import { dispute } from './dispute.ts'
import { federatedLogin } from './federated-login.ts'
import { findUser } from './find-user.ts'
import { linkIdentity } from './link-identity.ts'
import { login } from './login.ts'
import type { Completion } from './completion.ts'
import { recover } from './recover.ts'
import { register } from './register.ts'
import { requestContact } from './request-contact.ts'

export const completions = {
  'change-password': changePassword,
  dispute,
  'federated-login': federatedLogin,
  'find-user': findUser,
  'link-identity': linkIdentity,
  login,
  recover,
  register,
  'request-contact': requestContact,
} satisfies Record<FlowKind, Completion> as Readonly<Record<FlowKind, Completion>>
