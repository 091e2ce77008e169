/** A version as a fragment of a profile, to be written into the code: what is not there is as the code has it. */
import type { Municipality } from '../municipalities/municipality.ts'
import { withSettings } from './city.ts'
import type { SettingValues } from './setting.ts'

export interface ProfileFragment {
  readonly public: Partial<Municipality['public']>
  readonly private: Partial<Municipality['private']>
}

const differing = <Part extends object>(coded: Part, present: Part): Partial<Part> =>
  Object.fromEntries(
    Object.entries(present).filter(
      ([name, value]) =>
        JSON.stringify(value) !==
        JSON.stringify(Object.entries(coded).find(([one]) => one === name)?.[1]),
    ),
  ) as Partial<Part>

/** Names of secrets are in it where carriers are; no secret is. */
export function profileFragment(coded: Municipality, values: SettingValues): ProfileFragment {
  const present = withSettings(coded, values)
  return {
    public: differing(coded.public, present.public),
    private: differing(coded.private, present.private),
  }
}
