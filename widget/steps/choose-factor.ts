/** Which second step the citizen turns on. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import type { ChooseFactorView } from '../../contract/steps/choose-factor.ts'
import { otherAccount } from './other-account.ts'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

type Offered = ChooseFactorView['offered'][number]

const called = ({ factor, to = '' }: Offered): string => {
  switch (factor) {
    case 'totp':
      return msg('Una aplicación de autenticación en su teléfono; funciona sin señal')
    case 'sms':
      return msg(str`Un código por mensaje de texto a ${to}`)
    case 'email':
      return msg(str`Un código por correo a ${to}`)
  }
}

export const chooseFactor: StepView<'choose-factor'> = (context) => {
  const { view } = context
  return shell(context, {
    title: msg('Active un segundo paso'),
    lead: view.isRequired
      ? msg(
          'La institución pide un segundo paso además de la contraseña. Así, quien la averigüe no puede entrar.',
        )
      : msg(
          'Además de la contraseña, se le pedirá algo que solo usted tiene. Así, quien la averigüe no puede entrar.',
        ),
    button: msg('Continuar'),
    labels: { factor: msg('Qué segundo paso quiere') },
    options: Object.fromEntries(view.offered.map((one) => [one.factor, called(one)])),
    after: html`<div class="ca-foot">
      ${view.isRequired ? otherAccount(context) : pageLink(context, 'account', msg('Volver a mi cuenta'))}
    </div>`,
  })
}
