/** Rules that any profile obeys, whatever its order of steps. A profile that breaks one never starts. */
import type { Field } from './fields/index.ts'
import { flowKinds, type FlowKind } from './flow.ts'
import type { PublicProfile } from './profile.ts'
import { givesOf, needsOf, type StepUse } from './steps/index.ts'
import type { Proof } from './steps/step.ts'

type Way = readonly StepUse[]

const staticFields = (use: StepUse): readonly Field[] => ('fields' in use ? use.fields : [])

/** What a way has established before its `until`-th step; steps with a condition may be passed over. */
function established(way: Way, until: number): ReadonlySet<Proof> {
  return new Set(way.slice(0, until).flatMap((use) => (use.when ? [] : givesOf(use))))
}

function* unmetNeeds(kind: FlowKind, way: Way) {
  for (const [index, use] of way.entries()) {
    const before = established(way, index)
    for (const group of needsOf(use))
      if (!group.some((proof) => before.has(proof)))
        yield `${kind}: step "${use.id}" comes before ${group.join(' or ')} is established`
  }
}

function* repeatedNames(kind: FlowKind, way: Way) {
  const ids = way.map(({ id }) => id)
  for (const id of new Set(ids.filter((name, index) => ids.indexOf(name) !== index)))
    yield `${kind}: two steps are called "${id}"`
  if (ids.includes('done')) yield `${kind}: "done" is the end's own name`
  for (const use of way) {
    const names = staticFields(use).map(({ name }) => name)
    if (new Set(names).size < names.length)
      yield `${kind}: two fields of step "${use.id}" have the same name`
  }
}

/** Steps that can open a flow: those whose screen depends on the profile alone. */
const openers: Readonly<Record<FlowKind, readonly StepUse['step'][]>> = {
  login: ['credentials'],
  register: ['details'],
  recover: ['identify'],
  'change-password': ['change-password'],
}

/** What each kind of flow has established by its end; otherwise it would grant something unproven. */
export const requiredAtEnd: Readonly<Record<FlowKind, readonly Proof[]>> = {
  login: ['account', 'password'],
  register: ['person', 'new-password', 'contact'],
  recover: ['account', 'contact', 'new-password'],
  'change-password': ['password', 'new-password'],
}

function* brokenFlow(kind: FlowKind, way: Way) {
  const [first] = way
  if (!first || !openers[kind].includes(first.step) || first.when)
    yield `${kind}: opens with one of ${openers[kind].join(', ')}`
  const atEnd = established(way, way.length)
  for (const proof of requiredAtEnd[kind])
    if (!atEnd.has(proof)) yield `${kind}: ends without ${proof} being established`
  yield* unmetNeeds(kind, way)
  yield* repeatedNames(kind, way)
}

/**
 * A password chosen before the address is proven may be a stranger's, who waits for the owner of the address
 * to follow the link (pre-hijacking, arXiv 2205.10174). Whoever arrives from another browser proves to be the same.
 */
function* preHijack(way: Way) {
  const proof = way.findIndex(({ step }) => step === 'verify-code')
  const chosenBefore = established(way, proof).has('new-password')
  const asked = way
    .slice(proof + 1)
    .some(({ step, when }) => step === 'prove-password' && (!when || when === 'browser_changed'))
  if (proof >= 0 && chosenBefore && !asked)
    yield 'register: takes a password before the address is proven, and does not ask for it again in another browser'
}

function* identifiersMissing(profile: PublicProfile) {
  for (const kind of ['login', 'recover'] as const) {
    const fields = staticFields(profile.flows[kind][0])
    if (!fields.some((field) => field.kind === 'identifier'))
      yield `${kind}: no field says whose account it is`
  }
  if (!staticFields(profile.flows.login[0]).some(({ kind }) => kind === 'password'))
    yield 'login: no field asks for the password'
}

function* unknownAgreements(profile: PublicProfile) {
  for (const kind of flowKinds)
    for (const field of profile.flows[kind].flatMap(staticFields))
      if (field.kind === 'agreement' && !(field.agreement in profile.agreements))
        yield `${kind}: asks for agreement "${field.agreement}", which the profile does not have`
}

/** Code digits and lifetimes are bounded by NIST SP 800-63B-4 §3.1.3.2: at least six digits. */
function* weakCodes(profile: PublicProfile) {
  for (const kind of flowKinds)
    for (const use of profile.flows[kind])
      if (
        use.step === 'verify-code' &&
        (use.digits < (kind === 'recover' ? 8 : 6) || use.digits > 10)
      )
        yield `${kind}: a code of ${use.digits} digits`
}

/** Everything that makes a profile unsound; empty when it may start. */
export function unsoundness(profile: PublicProfile): readonly string[] {
  return [
    ...(/^[a-z][a-z0-9-]{1,30}$/.test(profile.slug)
      ? []
      : [`slug "${profile.slug}" cannot be in a URL`]),
    ...flowKinds.flatMap((kind) => [...brokenFlow(kind, profile.flows[kind])]),
    ...preHijack(profile.flows.register),
    ...identifiersMissing(profile),
    ...unknownAgreements(profile),
    ...weakCodes(profile),
  ]
}
