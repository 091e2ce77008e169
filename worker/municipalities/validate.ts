/** Lets only sound profiles start: a deployment with another one fails, and serves nobody. */
import { profileErrors } from '../../contract/profile-validation.ts'
import { carrierName } from '../delivery/carriers/carrier-name.ts'
import type { Municipality } from './municipality.ts'

const repeated = (names: readonly string[]) =>
  names.filter((name, index) => names.indexOf(name) < index)

type Registry = Readonly<Record<string, Municipality>>

/** @throws Error with everything that is unsound, a configuration mistake */
export function requireValid(registry: Registry): Registry {
  const reasons = Object.entries(registry).flatMap(([key, municipality]) =>
    faultsOf(key, municipality).map((reason) => `${key}: ${reason}`),
  )
  if (reasons.length > 0) throw new Error(`a profile is not sound. ${reasons.join('; ')}`)
  return registry
}

const faultsOf = (
  key: string,
  { public: profile, private: { delivery, registry } }: Municipality,
): readonly string[] => [
  ...(key === profile.slug ? [] : [`its slug is "${profile.slug}"`]),
  ...profileErrors(profile),
  ...(registry && registry.is !== 'none' && !profile.flows.dispute
    ? ['it has a register of persons, and no flow by which they stop who registers their number']
    : []),
  ...repeated([...delivery.email, ...delivery.sms].map(carrierName)).map(
    (name) => `two carriers are called "${name}"`,
  ),
]
