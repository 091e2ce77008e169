/** The rules that a municipality obeys, or it does not start: by a deployment and by its settings alike. */
import { passkeyAddressErrors } from '../../contract/passkey-validation.ts'
import { profileErrors } from '../../contract/profile-validation.ts'
import { carrierName } from '../delivery/carriers/carrier-name.ts'
import { providerFaults } from './identity-provider-settings.ts'
import type { Municipality } from './municipality.ts'

/** Everything that makes a municipality unsound; empty when it may start. */
export function faultsOf(key: string, municipality: Municipality): readonly string[] {
  const {
    public: profile,
    private: { approval, base, civilRegistry, delivery, desk, origins },
  } = municipality
  return [
    ...(key === profile.slug ? [] : [`its slug is "${profile.slug}"`]),
    ...profileErrors(profile),
    ...passkeyAddressErrors(profile.passkeys, base, origins),
    ...(civilRegistry && civilRegistry.is !== 'none' && !profile.flows.dispute
      ? ['it has a register of persons, and no flow by which they stop who registers their number']
      : []),
    ...(desk?.claims && approval === 'officer'
      ? ['its desk settles claims on documents, and an officer looks at each registration anyway']
      : []),
    ...providerFaults(municipality),
    ...repeated([...delivery.email, ...delivery.sms].map(carrierName)).map(
      (name) => `two carriers are called "${name}"`,
    ),
  ]
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) < index)
}
