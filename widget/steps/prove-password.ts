/** Asks for the chosen password once more, of whoever opened the message in another browser. */
import { msg } from '../locale/msg.ts'
import { shell } from './shell.ts'
import { hiddenUsername } from './hidden-username.ts'
import type { StepView } from './screen-context.ts'

export const provePassword: StepView<'prove-password'> = (context) =>
  shell(context, {
    title: msg('Confirme que es usted'),
    lead: msg(
      'Abrió el mensaje en otro navegador. Escriba la contraseña que eligió para su cuenta y quedará lista.',
    ),
    button: msg('Confirmar'),
    before: hiddenUsername(context.view.username),
  })
