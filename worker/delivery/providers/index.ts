/** The registry of providers: one file and one line each. Knows how each is made, not which municipality uses it. */
import type { Channel } from '../../../contract/channel.ts'
import type { Provider } from '../provider.ts'
import { devOutbox } from './dev-outbox.ts'

/** The part of the Worker's environment that providers are made of. */
export interface ProviderEnv {
  readonly CODES: KVNamespace
}

/** @param now milliseconds since 1970 */
export type ProviderFactory = (env: ProviderEnv, now: () => number) => Provider

export const providers: Readonly<Record<string, ProviderFactory>> = {
  // Under the constant, not under a setting: a production build does not hold the dev outbox at all.
  ...(LOCAL && {
    'dev-outbox-email': (env, now) => devOutbox('email', env.CODES, now),
    'dev-outbox-sms': (env, now) => devOutbox('sms', env.CODES, now),
  }),
}

/** The providers of a channel, in the order in which they are tried. */
export const providersOf = (
  channel: Channel,
  env: ProviderEnv,
  now: () => number,
): readonly Provider[] =>
  Object.values(providers)
    .map((make) => make(env, now))
    .filter((provider) => provider.channel === channel)
