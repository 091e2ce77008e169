/** The citizen's own data, when an account is made. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { pageLink } from './parts.ts'
import { requiredLegend } from './required-legend.ts'
import { comesWith } from './comes-with.ts'
import { earlierAnswers } from './check-answers.ts'
import { keeping } from './drafts.ts'
import { inSections } from './sections.ts'
import type { FormContent } from './shell.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

export const details: StepView<'details'> = (context) => {
  const { sections } = context.config
  const content = contentOf(context)
  return sections ? inSections(context, content, sections) : keeping(context, content)
}

/** Whether what is typed there is where the temporary password goes. */
const getsPassword = ({ config, fields }: StepScreenContext<'details'>, name: string) =>
  config.sends !== undefined &&
  fields.some((field) => field.name === name && field.kind === 'email')

const contentOf = (context: StepScreenContext<'details'>): FormContent => ({
  before: html`${comesWith(context)}${earlierAnswers(context)}`,
  legend: requiredLegend(),
  title: msg('Crear una cuenta'),
  lead: context.config.sends
    ? msg('Revise y complete sus datos. Le enviaremos una contraseña temporal a su correo.')
    : msg('Escriba sus datos. Después le enviaremos un mensaje para confirmar su correo.'),
  button: msg('Continuar'),
  autocomplete: Object.fromEntries(
    context.fields
      .filter((field) => field.kind === 'identifier' && field.accepts.includes('user-id'))
      .map(({ name }) => [name, 'username']),
  ),
  hints: Object.fromEntries(
    Object.entries(context.view.known).map(([name, known]) => [
      name,
      getsPassword(context, name)
        ? msg(
            str`En el registro municipal: «${known}». Ahí le llega su contraseña: si ya no lo usa, escriba otro.`,
          )
        : msg(str`En el registro municipal: «${known}». Escriba aquí solo si ha cambiado.`),
    ]),
  ),
  labels: Object.fromEntries(
    context.fields
      .filter(({ kind }) => kind === 'new-password')
      .map(({ name }) => [name, context.say(`field.${name}.label`, msg('Contraseña'))]),
  ),
  after: html`
    <div class="ca-foot">
      <p class="ca-foot-line">
        ${msg('¿Ya tiene cuenta?')} ${pageLink(context, 'login', msg('Iniciar sesión'))}
      </p>
    </div>
  `,
})
