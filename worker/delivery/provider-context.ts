/** What the platform has that providers are made with. */
import { secretNamed } from '../named-secret.ts'
import { DeliveryError, type ProviderContext } from './provider.ts'

/** The part of the Worker's environment that delivery needs. */
export type DeliveryEnv = Pick<Env, 'CODES'> & { readonly EMAIL?: SendEmail }

export const providerContextOf = (env: DeliveryEnv, municipality: string): ProviderContext => ({
  municipality,
  kv: env.CODES,
  now: Date.now,
  ...(env.EMAIL && { email: env.EMAIL }),
  secret(name) {
    const secret = secretNamed(env, name)
    if (secret !== undefined) return secret
    throw new DeliveryError('secret_missing', { fault: 'account' })
  },
})
