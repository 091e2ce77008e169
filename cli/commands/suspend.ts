/** The command by which an officer suspends an account, with the reason. */
import { reasonedRuling } from '../reasoned-ruling.ts'

export const suspend = reasonedRuling(
  'suspend',
  'suspended',
  'suspends an account with a reason, and tells the person (docs/desk-commands.md)',
)
