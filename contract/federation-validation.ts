/** Rules of a profile by which citizens sign in with other providers. */
import { flowKinds, type FlowKind } from './flow.ts'
import type { PublicProfile } from './profile.ts'
import type { StepConfig } from './steps/index.ts'

const federated = ['federated-login', 'link-identity'] as const satisfies readonly FlowKind[]

const ofProviders: ReadonlySet<StepConfig['step']> = new Set([
  'authorize',
  'choose-provider',
  'connect-identity',
  'link-identity',
])

/** Settings are plain data, written in one order. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const stepsOf = ({ flows }: PublicProfile, kind: FlowKind): readonly StepConfig[] =>
  flows[kind] ?? []

/** Everything about other providers that makes a profile unsound. */
export function* federationErrors(profile: PublicProfile): Generator<string> {
  const { identityProviders = [] } = profile
  const ids = identityProviders.map(({ id }) => id)
  if (new Set(ids).size < ids.length) yield 'two identity providers have the same id'
  for (const { id, name } of identityProviders)
    if (!/^[a-z][a-z0-9-]{1,30}$/.test(id) || name.trim() === '')
      yield `identity provider "${id}" cannot be in a URL, or has no name`
  for (const kind of flowKinds.filter((one) => !federated.some((own) => own === one)))
    for (const { id, step } of stepsOf(profile, kind))
      if (ofProviders.has(step))
        yield `${kind}: step "${id}" is one of signing in with others alone`
  for (const kind of federated) {
    const steps = stepsOf(profile, kind)
    if (ids.length > 0 !== steps.length > 0)
      yield `${kind}: is there exactly where there are identity providers`
    if (steps.length > 0) yield* brokenSteps(kind, steps, profile, ids)
  }
}

function* brokenSteps(
  kind: (typeof federated)[number],
  steps: readonly StepConfig[],
  profile: PublicProfile,
  ids: readonly string[],
) {
  const [first, second, third, ...further] = steps
  if (first && 'providers' in first && !isSame(first.providers, ids))
    yield `${kind}: offers other providers than the profile has`
  if (second?.step !== 'authorize' || second.when)
    yield `${kind}: does not go to the provider as soon as one is chosen`
  if (kind === 'link-identity') {
    if (third) yield `${kind}: goes on after the identity is linked`
    return
  }
  // Otherwise an identity that nobody knows would end as a sign-in.
  if (third?.step !== 'connect-identity' || third.when !== 'identity_unlinked')
    yield `${kind}: does not ask whoever comes with an unknown identity to sign in`
  // Whatever the city asks for besides a password is asked for here, too: none is the weaker way in.
  if (!isSame(further, stepsOf(profile, 'login').slice(1)))
    yield `${kind}: goes on otherwise than the sign-in`
}
