/** The command by which an officer ends every session of an account, with the reason. */
import { reasonedRuling } from '../reasoned-ruling.ts'

export const endSessions = reasonedRuling(
  'end-sessions',
  'sessions_ended',
  'ends every session of an account, with a reason, and tells the person (docs/desk.md)',
)
