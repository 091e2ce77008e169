/** The registry of steps, on the Worker's side. */
import type { StepName } from '../../../contract/steps/index.ts'
import type { Step } from '../step.ts'
import { changePassword } from './change-password.ts'
import { credentials } from './credentials.ts'
import { details } from './details.ts'
import { identify } from './identify.ts'
import { newPassword } from './new-password.ts'
import { provePassword } from './prove-password.ts'
import { verifyCode } from './verify-code.ts'

const registry = {
  'change-password': changePassword,
  credentials,
  details,
  identify,
  'new-password': newPassword,
  'prove-password': provePassword,
  'verify-code': verifyCode,
} satisfies { [Name in StepName]: Step<Name> }

// The one cast of this registry: the compiler cannot see that a use meets the step of its own name.
export const steps = registry as Readonly<Record<StepName, Step<StepName>>>
