/** The registry of what screens are told, as schemas. The page needs only their types, so they stand apart. */
import * as v from 'valibot'
import type { StepName } from './index.ts'
import { newPasswordView } from './new-password.ts'
import { provePasswordView } from './prove-password.ts'
import { verifyCodeView } from './verify-code.ts'

const nothing = v.strictObject({})

export const views = {
  'change-password': nothing,
  credentials: nothing,
  details: nothing,
  identify: nothing,
  'new-password': newPasswordView,
  'prove-password': provePasswordView,
  'verify-code': verifyCodeView,
} satisfies Record<StepName, v.GenericSchema>
