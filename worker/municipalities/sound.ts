/** Lets only sound profiles start: a deployment with another one fails, and serves nobody. */
import { unsoundness } from '../../contract/profile-soundness.ts'
import type { Municipality } from './municipality.ts'

type Registry = Readonly<Record<string, Municipality>>

/** @throws Error with everything that is unsound, a configuration mistake */
export function requireSound(registry: Registry): Registry {
  const reasons = Object.entries(registry).flatMap(([key, { public: profile }]) => [
    ...(key === profile.slug ? [] : [`${key}: its slug is "${profile.slug}"`]),
    ...unsoundness(profile).map((reason) => `${key}: ${reason}`),
  ])
  if (reasons.length > 0) throw new Error(`a profile is not sound. ${reasons.join('; ')}`)
  return registry
}
