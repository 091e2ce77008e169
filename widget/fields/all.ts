/** Controls that the sign-in does not need. */
import { agreement } from './agreement.ts'
import { code } from './code.ts'
import type { Control } from './control.ts'
import type { FurtherKind } from './index.ts'
import { document, email, phone, repeat, secretAnswer, text } from './further-inputs.ts'
import { parameter } from './parameter.ts'
import { option } from './option.ts'
import { newPassword } from './new-password.ts'
import { place, postalCode } from './place.ts'

export const furtherControls = {
  agreement,
  code,
  document,
  email,
  'new-password': newPassword,
  parameter,
  option,
  phone,
  place,
  'postal-code': postalCode,
  repeat,
  'secret-answer': secretAnswer,
  text,
} satisfies { [Kind in FurtherKind]: Control<Kind> }
