/** The second step, besides the password: whichever of them is at hand. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { lostFactor, type SecondFactorView } from '../../contract/steps/second-factor.ts'
import { otherAccount } from './other-account.ts'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

type Way = SecondFactorView['ways'][number]

const called = ({ factor, to = '' }: Way): string => {
  switch (factor) {
    case 'totp':
      return msg('Con mi aplicación de autenticación')
    case 'sms':
      return msg(str`Con un código por mensaje de texto a ${to}`)
    case 'email':
      return msg(str`Con un código por correo a ${to}`)
    case 'recovery-code':
      return msg('Con un código de respaldo')
  }
}

export const secondFactor: StepView<'second-factor'> = (context) => {
  const { view, kind } = context
  return shell(context, {
    title: msg('Su segundo paso'),
    lead: msg('La contraseña es correcta. Confirme ahora que es usted.'),
    button: msg('Continuar'),
    labels: {
      way: msg('¿Cómo quiere confirmar que es usted?'),
      code: msg('Código de la aplicación'),
      recoveryCode: msg('Código de respaldo'),
      remember: msg(
        str`No volver a pedirlo en este dispositivo durante ${view.remembersDays ?? 0} días`,
      ),
    },
    hints: {
      code: msg('Seis dígitos, que cambian cada medio minuto.'),
      recoveryCode: msg('Uno de los que guardó. Cada uno sirve una sola vez.'),
    },
    options: {
      ...Object.fromEntries(view.ways.map((way) => [way.factor, called(way)])),
      [lostFactor]: msg('Ya no tengo ninguno'),
    },
    autocomplete: { recoveryCode: 'off' },
    after: html`<div class="ca-foot">
      ${kind === 'login' ? otherAccount(context) : pageLink(context, 'account', msg('Volver a mi cuenta'))}
    </div>`,
  })
}
