/** Rules that any profile obeys, whatever its order of steps. A profile that breaks one never starts. */
import { actLevelErrors } from './act-levels.ts'
import type { Field } from './fields/index.ts'
import { federationErrors } from './federation-validation.ts'
import { flowKinds, type FlowKind } from './flow.ts'
import { openers, requiredAtEnd, type Requirements } from './flow-requirements.ts'
import { factorErrors } from './factor-validation.ts'
import { passkeyErrors } from './passkey-validation.ts'
import { passwordCeiling, type PasswordRule } from './password-composition.ts'
import type { PublicProfile } from './profile.ts'
import { codeInstead } from './steps/answer-question.ts'
import { establishedBy, requiredBy, type StepConfig } from './steps/index.ts'
import type { Evidence } from './steps/step.ts'

type StepList = readonly StepConfig[]

/** The steps of a flow that the municipality has; none where it has no such flow. */
export const stepsOf = (profile: PublicProfile, kind: FlowKind): StepList =>
  profile.flows[kind] ?? []

const staticFields = (config: StepConfig): readonly Field[] =>
  'fields' in config ? config.fields : []

/** What a way has established before its `until`-th step; steps with a condition may be passed over. */
function established(steps: StepList, until: number): ReadonlySet<Evidence> {
  return new Set(
    steps.slice(0, until).flatMap((config) => (config.when ? [] : establishedBy(config))),
  )
}

/** The groups of which nothing is established. */
export const unmet = (requirements: Requirements, proven: ReadonlySet<Evidence>): Requirements =>
  requirements.filter((group) => !group.some((verification) => proven.has(verification)))

function* unmetNeeds(kind: FlowKind, steps: StepList) {
  for (const [index, config] of steps.entries())
    for (const group of unmet(requiredBy(config), established(steps, index)))
      yield `${kind}: step "${config.id}" comes before ${group.join(' or ')} is established`
}

function* repeatedNames(kind: FlowKind, steps: StepList) {
  const ids = steps.map(({ id }) => id)
  for (const id of new Set(ids.filter((name, index) => ids.indexOf(name) !== index)))
    yield `${kind}: two steps are called "${id}"`
  if (ids.includes('done')) yield `${kind}: "done" is the end's own name`
  for (const config of steps) {
    const names = staticFields(config).map(({ name }) => name)
    if (new Set(names).size < names.length)
      yield `${kind}: two fields of step "${config.id}" have the same name`
    for (const field of staticFields(config))
      if (field.when && !names.includes(field.when.field))
        yield `${kind}: field "${field.name}" depends on "${field.when.field}", which is not there`
    const divided =
      'sections' in config ? (config.sections ?? []).flatMap(({ fields }) => fields) : []
    if (new Set(divided).size < divided.length || divided.some((name) => !names.includes(name)))
      yield `${kind}: a section of step "${config.id}" holds a field twice, or one that is not there`
  }
}

function* brokenFlow(kind: FlowKind, steps: StepList) {
  const [first] = steps
  if (!first) return
  if (!openers[kind].includes(first.step) || first.when)
    yield `${kind}: opens with one of ${openers[kind].join(', ')}`
  for (const group of unmet(requiredAtEnd[kind], established(steps, steps.length)))
    yield `${kind}: ends without ${group.join(' or ')} being established`
  yield* unmetNeeds(kind, steps)
  yield* repeatedNames(kind, steps)
  yield* memoryTests(kind, steps)
}

/**
 * A password chosen before the address is proven may be a stranger's, who waits for the owner of the address
 * to follow the link (pre-hijacking, arXiv 2205.10174). Whoever arrives from another browser proves to be the same.
 */
function* preHijack(steps: StepList) {
  const verification = steps.findIndex(({ step }) => step === 'verify-code')
  const config = steps[verification]
  if (config?.step !== 'verify-code' || config.by === 'code') return
  const asked = steps
    .slice(verification + 1)
    .some(({ step, when }) => step === 'prove-password' && (!when || when === 'browser_changed'))
  if (established(steps, verification).has('new-password') && !asked)
    yield 'register: takes a password before the address is proven, and does not ask for it again in another browser'
}

const asksAddress = (config: StepConfig) =>
  staticFields(config).some(({ kind, when, optional }) => kind === 'email' && !when && !optional)

/**
 * What the city's register holds fills what is left empty, for whoever will prove the register's own address. On a
 * screen without the address nobody can tell yet who will, and a stranger would be told what somebody's document says.
 */
function* revealedToStrangers(steps: StepList) {
  const found = steps.findIndex(({ step }) => step === 'find-person')
  const asking = steps.slice(found + 1).filter(({ step }) => step === 'details')
  if (found >= 0 && asking.some((config, index) => index > 0 || !asksAddress(config)))
    yield 'register: looks a person up, and asks for details on another screen than the one that asks for the e-mail address'
}

/**
 * Whoever remembers no answer gets a code instead, whatever the city thinks of it: a question is a test of the memory
 * (WCAG 2.2, 3.3.8).
 */
function* memoryTests(kind: FlowKind, steps: StepList) {
  const asked = steps.findIndex(({ step }) => step === 'answer-question')
  const instead = steps
    .slice(asked + 1)
    .some((config) => config.step === 'verify-code' && config.when === 'code_instead')
  if (asked >= 0 && !instead)
    yield `${kind}: asks a security question, and no step behind it takes a code instead`
  for (const config of steps)
    if (config.step === 'choose-questions' && config.questions.includes(codeInstead))
      yield `${kind}: a security question is called "${codeInstead}"`
}

/** A temporary password that nothing forces to be changed would be a password sent by e-mail. */
function* keptTemporary(profile: PublicProfile) {
  const sent = flowKinds.some((kind) =>
    stepsOf(profile, kind).some(
      (config) => 'sends' in config && config.sends === 'temporary-password',
    ),
  )
  const changed = profile.flows.login.some(
    ({ step, when }) => step === 'new-password' && when === 'password_is_temporary',
  )
  if (sent && !changed) yield 'login: temporary passwords are sent, and need not be changed'
}

/** Whoever begins these says where a message goes: to invent addresses by the thousand must cost a machine dearly (T26). */
const toTypedAddresses = ['register', 'request-contact'] as const satisfies readonly FlowKind[]

function* freeMessages(profile: PublicProfile) {
  for (const kind of toTypedAddresses) {
    const [first] = stepsOf(profile, kind)
    if (first && !first.human)
      yield `${kind}: sends messages to addresses that anybody may type, without a human check before`
  }
}

function* identifiersMissing(profile: PublicProfile) {
  for (const kind of ['login', 'recover', 'find-user', 'request-contact'] as const) {
    const [first] = stepsOf(profile, kind)
    if (first && !staticFields(first).some((field) => field.kind === 'identifier'))
      yield `${kind}: no field says whose account it is`
  }
  if (!staticFields(profile.flows.login[0]).some(({ kind }) => kind === 'password'))
    yield 'login: no field asks for the password'
}

function* unknownAgreements(profile: PublicProfile) {
  for (const kind of flowKinds)
    for (const field of stepsOf(profile, kind).flatMap(staticFields))
      if (field.kind === 'agreement' && !(field.agreement in profile.agreements))
        yield `${kind}: asks for agreement "${field.agreement}", which the profile does not have`
}

/** Flows of somebody who is signing in. */
const signsIn: ReadonlySet<FlowKind> = new Set(['login', 'federated-login'])

/**
 * A number is a way to recover once it is proven (NIST SP 800-63B-4 §4.2), and a choice of contacts offers numbers: where
 * nothing ever proves one, the choice would be between a message and none.
 */
function* unprovenContacts(profile: PublicProfile) {
  const offers = stepsOf(profile, 'recover').some(({ step }) => step === 'choose-contact')
  const proves = profile.flows.login.some((config) => config.step === 'verify-code' && config.phone)
  if (offers && !proves) yield 'recover: offers telephone numbers, which nothing proves'
  for (const kind of flowKinds)
    for (const config of stepsOf(profile, kind))
      if (
        config.step === 'verify-code' &&
        config.phone &&
        (!signsIn.has(kind) || config.when !== 'phone_unproven' || config.by !== 'code')
      )
        yield `${kind}: step "${config.id}" proves a number that a sign-in alone can know to be unproven, by a code`
}

/** NIST SP 800-63B-4 §3.1.3.2 asks for six digits at least; a recovery rests on the code alone and has eight. */
function* weakCodes(profile: PublicProfile) {
  for (const kind of flowKinds)
    for (const config of stepsOf(profile, kind))
      if (
        config.step === 'verify-code' &&
        (config.digits < (kind === 'recover' ? 8 : 6) || config.digits > 10)
      )
        yield `${kind}: a code of ${config.digits} digits`
}

/** Every rule of a password that a profile asks for, with the flow that asks. */
export function* passwordRulesOf(
  profile: PublicProfile,
): Generator<{ readonly kind: FlowKind; readonly rule: PasswordRule }> {
  for (const kind of flowKinds)
    for (const config of stepsOf(profile, kind)) {
      if ('rule' in config) yield { kind, rule: config.rule }
      for (const field of staticFields(config))
        if (field.kind === 'new-password') yield { kind, rule: field.rule }
    }
}

function* impossiblePasswords(profile: PublicProfile) {
  for (const { kind, rule } of passwordRulesOf(profile)) {
    if (rule.min > rule.max || rule.min > passwordCeiling)
      yield `${kind}: no password is long enough and short enough`
    if (rule.symbol === '') yield `${kind}: a symbol is asked for, of none`
  }
}

/** Everything that makes a profile unsound; empty when it may start. */
export function profileErrors(profile: PublicProfile): readonly string[] {
  return [
    ...(/^[a-z][a-z0-9-]{1,30}$/.test(profile.slug)
      ? []
      : [`slug "${profile.slug}" cannot be in a URL`]),
    ...flowKinds.flatMap((kind) => [...brokenFlow(kind, stepsOf(profile, kind))]),
    ...federationErrors(profile),
    ...preHijack(profile.flows.register),
    ...revealedToStrangers(profile.flows.register),
    ...keptTemporary(profile),
    ...identifiersMissing(profile),
    ...freeMessages(profile),
    ...unknownAgreements(profile),
    ...unprovenContacts(profile),
    ...weakCodes(profile),
    ...impossiblePasswords(profile),
    ...factorErrors(profile),
    ...passkeyErrors(profile),
    ...actLevelErrors(profile),
  ]
}
