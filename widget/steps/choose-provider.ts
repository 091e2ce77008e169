/** The choice of a provider. Its buttons are under the sign-in; this is shown where these cannot be. */
import { msg } from '../locale/msg.ts'
import { shell } from './shell.ts'
import { providerNames } from './link-identity.ts'
import type { StepView } from './screen-context.ts'

export const chooseProvider: StepView<'choose-provider'> = (context) =>
  shell(context, {
    title: msg('Iniciar sesión'),
    lead: `${context.profile.service} · ${context.profile.name}`,
    button: msg('Continuar'),
    options: providerNames(context),
  })
