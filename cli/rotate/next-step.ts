/** Which step of a rotation may be done now, and why another may not: publish, wait, make current, wait, withdraw. */
import type { SecretName } from '../../worker/crypto/secrets.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { days, hours, minutes } from '../../contract/units.ts'
import type { Remaining } from '../rekey/remaining.ts'
import type { SecretState } from './secret-state.ts'

/** Since when the database knows a version, in seconds; null for what has not happened. */
export interface KnownVersion {
  readonly version: string
  readonly seenFor: number
  readonly currentFor: number | null
}

export type RotationStep =
  | { readonly is: 'publish' }
  | { readonly is: 'make-current'; readonly version: string }
  | { readonly is: 'withdraw'; readonly version: string }
  | { readonly is: 'wait'; readonly why: string }

/** Isolates of the deployment before are gone by then, and back ends have fetched the list of signing keys anew. */
const settling = minutes(15)

/** The longest that something lives which a key was used for, when no row names it. */
function restOf(secret: SecretName): number {
  const sessions = Object.values(municipalities).map((one) => one.private.lifetimes.sessionAbsolute)
  switch (secret) {
    case 'SIGNING_KEYS':
      return settling
    case 'SESSION_KEYS':
      return Math.max(...sessions)
    case 'OPERATOR_KEY':
      return 0
    case 'CODE_KEY':
    case 'INDEX_KEY':
    case 'SEAL_KEYS':
    case 'PEPPERS':
    case 'AUDIT_KEY':
      return days(1) + hours(1)
  }
}

const inMinutes = (seconds: number) => `${Math.ceil(seconds / 60)} minutes`

/** Publishes the next version, or makes the published one current. */
export function nextRotationStep(
  secret: SecretName,
  { current, versions }: SecretState,
  known: readonly KnownVersion[],
): RotationStep {
  const next = versions.at(-1)
  if (next === undefined || next === current) return { is: 'publish' }
  // The operator's own key opens whatever its version is: nothing is written with it.
  if (secret === 'OPERATOR_KEY') return { is: 'make-current', version: next }
  const seen = known.find(({ version }) => version === next)
  if (!seen)
    return {
      is: 'wait',
      why: `No isolate has shown version ${next} to the database yet: is it deployed?`,
    }
  if (seen.seenFor < settling)
    return {
      is: 'wait',
      why: `Version ${next} is known for ${inMinutes(seen.seenFor)}. Isolates without it may serve for ${inMinutes(settling - seen.seenFor)} more.`,
    }
  return { is: 'make-current', version: next }
}

interface Asked {
  readonly version: string
  /** What still names it. */
  readonly left: readonly Remaining[]
  /** After a leak: what is lost with it is borne. */
  readonly force: boolean
}

export function withdrawal(
  secret: SecretName,
  state: SecretState,
  known: readonly KnownVersion[],
  { version, left, force }: Asked,
): RotationStep {
  const wait = (why: string): RotationStep => ({ is: 'wait', why })
  if (!state.versions.includes(version)) return wait(`There is no version ${version}.`)
  if (version === state.current)
    return wait(`Version ${version} is current: run this without --withdraw first.`)
  if (secret === 'AUDIT_KEY')
    return wait(
      'What a key of the audit has sealed can be verified with it alone: it stays for as long as the audit.',
    )
  const since = known.find((one) => one.version === state.current)?.currentFor ?? 0
  const rest = restOf(secret)
  if (since < rest && !force)
    return wait(
      `Version ${state.current} is current for ${inMinutes(since)}. What was made with ${version} lives for ${inMinutes(rest - since)} more.`,
    )
  // What is encrypted could never be decrypted again: that is borne by nobody.
  const holding = left.filter(({ renewedBy }) =>
    force ? secret === 'SEAL_KEYS' : renewedBy !== 'lapse',
  )
  if (holding.length > 0)
    return wait(
      [
        `Version ${version} is still named by`,
        ...holding.map(({ column, rows, description }) => `  ${rows} in ${column}: ${description}`),
        'Run citizen -- rekey; for the rest, wait, or say --force and bear what stands there.',
      ].join('\n'),
    )
  return { is: 'withdraw', version }
}
