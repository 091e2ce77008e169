/** The registry of providers that citizens sign in with: one file and one line each. */
import { apple } from './apple.ts'
import { claveUnica } from './clave-unica.ts'
import { facebook } from './facebook.ts'
import { google } from './google.ts'
import { govBr } from './gov-br.ts'
import { llaveMx } from './llave-mx.ts'
import { microsoft } from './microsoft.ts'
import { oidc } from './oidc.ts'
import type { IdentityProvider, ProviderContext, ProviderDefinition } from './provider.ts'

export const identityProviders = {
  apple,
  'clave-unica': claveUnica,
  facebook,
  google,
  'gov-br': govBr,
  'llave-mx': llaveMx,
  microsoft,
  oidc,
} as const

export type ProviderName = keyof typeof identityProviders

/** How a municipality uses a provider, as its profile says it. */
export type IdentityProviderSetting = {
  readonly [Via in ProviderName]: { readonly via: Via } & Parameters<
    (typeof identityProviders)[Via]['make']
  >[1]
}[ProviderName]

// The one cast of this registry: the compiler cannot see that a setting meets the definition of its own name.
const definitionOf = ({ via }: IdentityProviderSetting) =>
  identityProviders[via] as ProviderDefinition<IdentityProviderSetting>

export const issuerOf = (setting: IdentityProviderSetting): string =>
  definitionOf(setting).issuer(setting)

export const originsOf = (setting: IdentityProviderSetting): readonly string[] =>
  definitionOf(setting).origins(setting)

export const answersByForm = (setting: IdentityProviderSetting): boolean =>
  definitionOf(setting).answersByForm === true

export const providerOf = (
  id: string,
  setting: IdentityProviderSetting,
  context: ProviderContext,
): IdentityProvider => definitionOf(setting).make(id, setting, context)
