/** Controls that the sign-in does not need. */
import { agreement } from './agreement.ts'
import { code } from './code.ts'
import type { Control } from './control.ts'
import type { LaterKind } from './index.ts'
import { newPassword } from './new-password.ts'

export const laterControls = {
  agreement,
  code,
  'new-password': newPassword,
} satisfies { [Kind in LaterKind]: Control<Kind> }
