/** Lets only sound profiles start: a deployment with another one fails, and serves nobody. */
import { channels } from '../../contract/channel.ts'
import { unsoundness } from '../../contract/profile-soundness.ts'
import type { CarrierSetting } from '../delivery/providers/index.ts'
import type { Municipality } from './municipality.ts'

/** As `delivery/carriers.ts` names them: what is held against one must not be held against the other. */
const nameOf = ({ name, via }: CarrierSetting) => name ?? via

const repeated = (names: readonly string[]) =>
  names.filter((name, index) => names.indexOf(name) < index)

type Registry = Readonly<Record<string, Municipality>>

/** @throws Error with everything that is unsound, a configuration mistake */
export function requireSound(registry: Registry): Registry {
  const reasons = Object.entries(registry).flatMap(
    ([
      key,
      {
        public: profile,
        private: { delivery },
      },
    ]) => [
      ...(key === profile.slug ? [] : [`${key}: its slug is "${profile.slug}"`]),
      ...unsoundness(profile).map((reason) => `${key}: ${reason}`),
      ...channels.flatMap((channel) =>
        repeated(delivery[channel].map(nameOf)).map(
          (name) => `${key}: two carriers of ${channel} are called "${name}"`,
        ),
      ),
    ],
  )
  if (reasons.length > 0) throw new Error(`a profile is not sound. ${reasons.join('; ')}`)
  return registry
}
