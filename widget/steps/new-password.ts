/** Asks for a password that is new: the first one, or one that replaces another. */
import { msg } from '../locale/msg.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { shell, type FormContent } from './shell.ts'
import { hiddenUsername } from './hidden-username.ts'
import type { StepView } from './screen-context.ts'

/** Whoever recovers has sessions to lose; whoever registers, or comes with a temporary password, has none. */
const chosenFor = (kind: FlowKind): Pick<FormContent, 'title' | 'lead'> => {
  if (kind === 'register')
    return {
      title: msg('Elija su contraseña'),
      lead: msg('Con ella iniciará sesión desde ahora.'),
    }
  if (kind === 'login')
    return {
      title: msg('Elija su contraseña'),
      lead: msg('Reemplaza a la contraseña temporal. Con ella iniciará sesión desde ahora.'),
    }
  return {
    title: msg('Elija una nueva contraseña'),
    lead: msg(
      'Al guardarla se cerrarán todas sus sesiones y avisaremos a sus contactos registrados.',
    ),
  }
}

export const newPassword: StepView<'new-password'> = (context) =>
  shell(context, {
    ...chosenFor(context.kind),
    button: msg('Guardar la contraseña'),
    before: hiddenUsername(context.view.username),
  })
