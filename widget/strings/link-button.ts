/** What the button of a message is called: the page names it where it sends people to their mail, and shows it again. */
import { msg } from '../locale/msg.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { Say } from './labels.ts'

/** @param say finds the municipality's own word, which its message has as well */
export function linkButton(kind: FlowKind, say: Say): string {
  if (kind === 'register') return say('message.confirm-contact.action', msg('Confirmar mi correo'))
  if (kind === 'dispute') return say('message.document-claimed.stop', msg('No fui yo: impedirlo'))
  if (kind === 'disown') return msg('No fui yo: cerrar todo')
  return say('message.recovery-code.action', msg('Elegir otra contraseña'))
}
