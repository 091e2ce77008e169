/** Controls that the sign-in does not need. */
import { agreement } from './agreement.ts'
import { code } from './code.ts'
import type { Control } from './control.ts'
import type { FurtherKind } from './index.ts'
import { document, phone, repeat, secretAnswer } from './further-inputs.ts'
import { newPassword } from './new-password.ts'
import { place, postalCode } from './place.ts'

export const furtherControls = {
  agreement,
  code,
  document,
  'new-password': newPassword,
  phone,
  place,
  'postal-code': postalCode,
  repeat,
  'secret-answer': secretAnswer,
} satisfies { [Kind in FurtherKind]: Control<Kind> }
