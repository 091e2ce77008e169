/** Whose password, or user ID, is to be found again. */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { Field } from '../../contract/fields/index.ts'
import { usernameTokens } from './credentials.ts'
import { namedPageLink, offers, pageLink } from './parts.ts'
import { requiredLegend } from './required-legend.ts'
import { keeping } from './drafts.ts'
import type { FormContent } from './shell.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

/** A form has one user name: in the first field that can hold it, and in those that are asked in its place. */
const names = ({ name, when }: Field, _: number, fields: readonly Field[]) =>
  name === fields.find(({ kind }) => kind === 'identifier')?.name || when !== undefined

type IdentifyStage = StepScreenContext<'identify'>

const recovering = (context: IdentifyStage): FormContent => ({
  title: msg('Recuperar la contraseña'),
  lead: msg('Díganos quién es y le enviaremos un mensaje a su contacto registrado.'),
  button: msg('Continuar'),
  after: html`
    <div class="ca-foot">
      ${offers(context, 'find-user') ? namedPageLink(context, 'find-user', msg('¿Olvidó su ID de usuario?')) : nothing}
      ${pageLink(context, 'login', msg('Volver a iniciar sesión'))}
    </div>
  `,
})

const finding = (context: IdentifyStage): FormContent => ({
  title: msg('Buscar el ID de usuario'),
  lead: msg('Escriba los datos con los que se registró.'),
  button: msg('Buscar ID'),
  after: html`
    <div class="ca-foot">${namedPageLink(context, 'recover', msg('Recuperar la contraseña'))}</div>
  `,
})

export const identify: StepView<'identify'> = (context) =>
  keeping(context, {
    legend: requiredLegend(),
    ...(context.kind === 'find-user' ? finding(context) : recovering(context)),
    autocomplete: usernameTokens(context.fields.filter(names)),
  })
