/** The command by which an officer lifts the waits of an account, with the reason. */
import { reasonedRuling } from '../reasoned-ruling.ts'

export const unlock = reasonedRuling(
  'unlock',
  'unlocked',
  'lifts what an account has to wait for, with a reason, and tells the person (docs/desk.md)',
)
