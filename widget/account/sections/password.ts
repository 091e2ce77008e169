/** Since when the password is this one, and the way to another. */
import { html } from 'lit/html.js'
import { msg, str } from '../../locale/msg.ts'
import { cityTime, spokenDay } from '../../strings/wait.ts'
import { flowButton } from '../parts.ts'
import type { AccountSection } from '../section.ts'

export const password: AccountSection = {
  title: ({ say }) => say('account.password', msg('Contraseña')),
  content: (context) => html`
    <p class="ca-lead">
      ${context.say('account.password-since', msg(str`Tiene esta contraseña desde el ${spokenDay(context.account.passwordChangedAt, cityTime(context))}.`))}
    </p>
    ${flowButton(context, 'change-password', context.say('account.change-password', msg('Cambiar la contraseña')))}
  `,
}
