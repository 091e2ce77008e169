/** The registry of outcomes: what each kind of flow brings about. */
import type { FlowKind } from '../../../contract/flow.ts'
import { changePassword } from './change-password.ts'
import { login } from './login.ts'
import type { Outcome } from './outcome.ts'
import { recover } from './recover.ts'
import { register } from './register.ts'

export const outcomes = {
  'change-password': changePassword,
  login,
  recover,
  register,
} satisfies Record<FlowKind, Outcome> as Readonly<Record<FlowKind, Outcome>>
