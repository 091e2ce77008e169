/** Screens that the sign-in does not need; one file of their own, fetched when the first of them is. */
import css from '../styles/later.css?inline'
import { laterControls } from '../fields/later.ts'
import { sheetOf } from '../styles/sheets.ts'
import { details } from './details.ts'
import { done } from './done.ts'
import { identify } from './identify.ts'
import type { LaterStep } from './first.ts'
import { link } from './link.ts'
import { changePassword, newPassword, provePassword } from './passwords.ts'
import type { StepView } from './stage.ts'
import { verifyCode } from './verify-code.ts'

export const later = {
  views: {
    'change-password': changePassword,
    details,
    identify,
    'new-password': newPassword,
    'prove-password': provePassword,
    'verify-code': verifyCode,
  } satisfies { [Name in LaterStep]: StepView<Name> },
  controls: laterControls,
  done,
  link,
  sheets: [sheetOf(css)],
}
