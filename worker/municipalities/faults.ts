/** The rules that a municipality obeys, or it does not start: by a deployment and by its settings alike. */
import { documentKindsOf } from '../../contract/desk/registration.ts'
import { passkeyAddressErrors } from '../../contract/passkey-validation.ts'
import { profileErrors } from '../../contract/profile-validation.ts'
import { carrierName } from '../delivery/carriers/carrier-name.ts'
import { providerFaults } from './identity-provider-settings.ts'
import { levelFaults } from './level-faults.ts'
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
    ...(desk?.assisted ? assistanceFaults(municipality) : []),
    ...(desk?.claims && approval === 'officer'
      ? ['its desk settles claims on documents, and an officer looks at each registration anyway']
      : []),
    ...providerFaults(municipality),
    ...levelFaults(municipality),
    ...repeated([...delivery.email, ...delivery.sms].map(carrierName)).map(
      (name) => `two carriers are called "${name}"`,
    ),
  ]
}

/** A code on paper is a temporary password for somebody who is known by a document. */
function assistanceFaults({ public: profile }: Municipality): readonly string[] {
  const changed = profile.flows.login.some(
    ({ step, when }) => step === 'new-password' && when === 'password_is_temporary',
  )
  return [
    ...(documentKindsOf(profile).length > 0
      ? []
      : ['its desk registers people in person, and nobody signs in by a document']),
    ...(changed ? [] : ['its desk prints codes, and its sign-in does not have them changed']),
  ]
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) < index)
}
