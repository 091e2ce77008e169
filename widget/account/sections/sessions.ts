/** Where the citizen is signed in. */
import { msg } from '../../locale/msg.ts'
import type { AccountSection } from '../section.ts'
import { sessionList } from '../session-list.ts'

export const sessions: AccountSection = {
  title: () => msg('Sesiones abiertas'),
  content: sessionList,
}
