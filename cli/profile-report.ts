/** What is unsound or weak about the profiles, for whoever is about to deploy them. */
import { profileErrors } from '../contract/profile-validation.ts'
import { weaknesses } from '../contract/profile-weaknesses.ts'
import { providerFaults } from '../worker/municipalities/identity-provider-settings.ts'
import type { Municipality } from '../worker/municipalities/municipality.ts'

interface Report {
  readonly text: string
  /** Whether every profile may start. Weak ones may: a city may have to keep its rules. */
  readonly valid: boolean
}

/** @param registry by the name each is found by, which must be its slug */
export function profileReport(registry: Readonly<Record<string, Municipality>>): Report {
  const found = Object.entries(registry).map(([key, municipality]) => {
    const { public: profile } = municipality
    const faults = [
      ...(key === profile.slug ? [] : [`its slug is "${profile.slug}"`]),
      ...profileErrors(profile),
      ...providerFaults(municipality),
    ]
    return { key, faults, weak: weaknesses(profile) }
  })
  const lines = found.flatMap(({ key, faults, weak }) => [
    `${key}: ${verdict(faults.length, weak.length)}`,
    ...faults.map((fault) => `  unsound  ${fault}`),
    ...weak.map((weakness) => `  weak     ${weakness}`),
  ])
  return { text: lines.join('\n'), valid: found.every(({ faults }) => faults.length === 0) }
}

function verdict(faults: number, weak: number): string {
  if (faults > 0) return 'unsound: it would not start'
  return weak > 0 ? 'weaker than OWASP ASVS 5.0 level 1' : 'as OWASP ASVS 5.0 level 1 asks'
}
