/** Who else knows something of the citizen, because the citizen has said so. */
import { msg } from '../../locale/msg.ts'
import { connectedServices as view } from '../connected-services-view.ts'
import type { AccountSection } from '../section.ts'

export const connectedServices: AccountSection = {
  title: () => msg('Servicios conectados'),
  isShown: ({ services }) => services.connected.length > 0 || services.result !== undefined,
  content: view,
}
