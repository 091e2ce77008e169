/** Sign-in: who, and the password, in one form. */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import type { Field } from '../../contract/fields/index.ts'
import { namedPageLink, offers } from './parts.ts'
import { providerButtons } from './provider-buttons.ts'
import { shell } from './shell.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

/**
 * What password managers are told of the fields that name an account: all of them hold the user name.
 *
 * @param token `username webauthn` where a passkey may be chosen in its place
 */
export const usernameTokens = (
  fields: readonly Field[],
  token = 'username',
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.filter(({ kind }) => kind === 'identifier').map(({ name }) => [name, token]),
  )

const foot = (context: StepScreenContext<'credentials'>) => html`
  <div class="ca-foot">
    ${namedPageLink(context, 'recover', msg('¿Olvidó su contraseña?'))}
    ${offers(context, 'find-user') ? namedPageLink(context, 'find-user', msg('¿Olvidó su ID de usuario?')) : nothing}
    <p class="ca-foot-line">
      ${msg('¿Todavía no tiene cuenta?')}
      ${namedPageLink(context, 'register', msg('Crear una cuenta'))}
    </p>
  </div>
`

export const credentials: StepView<'credentials'> = (context) =>
  shell(context, {
    title: msg('Iniciar sesión'),
    // No sentence: an article would be needed that only the municipality knows.
    lead: `${context.profile.service} · ${context.profile.name}`,
    button: msg('Iniciar sesión'),
    autocomplete: usernameTokens(
      context.fields,
      context.profile.passkeys ? 'username webauthn' : undefined,
    ),
    beneath: providerButtons(context),
    // Behind the rest, so that it moves nothing when it comes.
    after: context.profile.passkeys
      ? html`${foot(context)} ${context.passkey?.(context) ?? nothing}`
      : foot(context),
  })
