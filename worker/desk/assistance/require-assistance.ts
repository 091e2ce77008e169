/** Help in person is a city's own choice: where its profile does not say so, there is none. */
import { AuthError } from '../../auth-error.ts'
import type { Desk } from '../desk.ts'

/** @throws AuthError `not_found` */
export function requireAssistance({ settings }: Pick<Desk, 'settings'>): void {
  if (!settings.assisted) throw new AuthError('not_found')
}
