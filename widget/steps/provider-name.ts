/** What a provider calls itself. */
import type { ScreenContext } from './screen-context.ts'

export const providerName = ({ profile }: Pick<ScreenContext, 'profile'>, provider: string) =>
  profile.identityProviders?.find(({ id }) => id === provider)?.name ?? provider
