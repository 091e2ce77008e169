/** Rules of second factors: where a city has them, no flow that asks for them has a way around. */
import { channelOf } from './factors/index.ts'
import type { PublicProfile } from './profile.ts'
import type { StepConfig } from './steps/index.ts'
import type { StepCondition } from './steps/step.ts'

type StepList = readonly StepConfig[]

const has = (steps: StepList, step: StepConfig['step'], when: StepCondition): boolean =>
  steps.some((one) => one.step === step && one.when === when)

/** Right behind the password: nothing else is shown or changed before. */
const isSecond = ([, second]: StepList): boolean =>
  second?.step === 'second-factor' && second.when === 'factor_due'

/** What turns one on, behind the choice. */
const turnsOn: readonly (readonly [StepConfig['step'], StepCondition])[] = [
  ['set-up-totp', 'totp_chosen'],
  ['verify-code', 'message_chosen'],
  ['recovery-codes', 'recovery_codes_missing'],
]

function* brokenWay(kind: string, steps: StepList, sends: boolean) {
  if (!isSecond(steps)) yield `${kind}: does not ask for a second factor right behind the password`
  if (sends && !has(steps, 'verify-code', 'factor_by_message'))
    yield `${kind}: a second factor is sent, and no step takes it`
}

/** Everything that is wrong about second factors; empty when there are none. */
export function* factorErrors({ factors, flows }: PublicProfile): Generator<string> {
  if (!factors) return
  const sends = factors.kinds.some((kind) => channelOf(kind) !== undefined)
  if (factors.kinds.includes('sms') && !flows['change-phone'])
    yield 'factors: a code by text message, and nobody can have a telephone proven in the account'
  for (const act of factors.requiredFor ?? [])
    if (act === 'add-factor') yield 'factors: asks for one before the first is turned on'
    else if (!flows[act]) yield `factors: asks for one before "${act}", which is not there`
  yield* brokenWay('login', flows.login, sends)
  if (!has(flows.login, 'lost-factor', 'factor_lost'))
    yield 'login: whoever has lost every second factor is told of no wait'
  if (factors.required && !has(flows.login, 'choose-factor', 'factor_missing'))
    yield 'login: a second factor is asked of everybody, and nobody is offered one'
  for (const [kind, steps] of [
    ['login', factors.required ? flows.login : undefined],
    ['add-factor', flows['add-factor'] ?? []],
  ] as const)
    for (const [step, when] of steps ? turnsOn : [])
      if (!has(steps ?? [], step, when))
        yield `${kind}: turns a second factor on, without the step "${step}"`
  for (const kind of ['change-email', 'change-phone', 'delete-account', 'download-data'] as const)
    if (flows[kind]) yield* brokenWay(kind, flows[kind], sends)
  const federated = flows['federated-login'] ?? []
  const connected = federated.findIndex(({ step }) => step === 'connect-identity')
  if (connected >= 0) {
    yield* brokenWay('federated-login', federated.slice(connected), sends)
    if (!has(federated, 'lost-factor', 'factor_lost'))
      yield 'federated-login: whoever has lost every second factor is told of no wait'
  }
  if (flows['link-identity']) yield* brokenWay('link-identity', flows['link-identity'], sends)
  for (const kind of ['add-factor', 'remove-factor', 'new-recovery-codes', 'step-up'] as const)
    yield* brokenWay(kind, flows[kind] ?? [], sends)
}
