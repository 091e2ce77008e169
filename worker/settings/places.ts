/** Where citizens read what a city may change, and the screens there as somebody might meet them. */
import type { SettingPlace } from '../../contract/desk/settings.ts'
import type { FlowKind, StepScreen } from '../../contract/flow.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { stepsOf } from '../../contract/profile-validation.ts'
import { fieldsOf, type StepConfig } from '../../contract/steps/index.ts'

/** What a page opens by itself, and which of its elements shows it. */
export const previewPages = {
  login: 'login',
  register: 'register',
  recover: 'recover',
  'find-user': 'recover',
  'request-contact': 'recover',
  'federated-login': 'login',
} as const satisfies Partial<Record<FlowKind, string>>

export type PreviewedFlow = keyof typeof previewPages

export const isPreviewed = (flow: string): flow is PreviewedFlow =>
  Object.hasOwn(previewPages, flow)

const previewedFlows = Object.keys(previewPages).filter(isPreviewed)

/** What the Worker would tell of a step. Nobody is meant by it. */
function viewOf(profile: PublicProfile, config: StepConfig): object {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are told nothing
  switch (config.step) {
    case 'details':
      return { known: {} }
    case 'choose-contact':
      return { contacts: ['email', 'sms'].map((channel) => ({ id: channel, channel })) }
    case 'verify-code':
      return {
        channel: config.phone ? 'sms' : 'email',
        form: config.by === 'link' ? 'link' : 'code',
        resendIn: 0,
        expiresIn: 600,
      }
    case 'new-password':
    case 'prove-password':
      return { username: '' }
    case 'answer-question': {
      const questions = profile.flows.login.flatMap((step) =>
        'questions' in step ? step.questions.slice(0, 3) : [],
      )
      return { question: questions[0] ?? '', questions, code: 'email' }
    }
    case 'connect-identity':
      return { provider: profile.identityProviders?.[0]?.id ?? '', filled: {} }
    case 'accept-agreements':
      return { agreements: Object.keys(profile.agreements) }
    case 'second-factor':
      return { ways: [{ factor: 'totp' }], mayBeLost: true, remembersDays: 30 }
    case 'lost-factor':
      return { hours: 72 }
    default:
      return {}
  }
}

/** Who is sent away by a screen reads nothing on it. */
const shownSteps = (profile: PublicProfile, flow: PreviewedFlow): readonly StepConfig[] =>
  stepsOf(profile, flow).filter(({ step }) => step !== 'authorize')

/** @returns null for a screen that the city has not */
export function screenAt(
  profile: PublicProfile,
  { flow, step }: SettingPlace,
  id: string,
): StepScreen | null {
  const config = isPreviewed(flow)
    ? shownSteps(profile, flow).find((one) => one.id === step)
    : undefined
  if (!config) return null
  // The one cast of this file: the compiler cannot see that a step meets its own view.
  return { at: step, step: config.step, flow: id, view: viewOf(profile, config) } as StepScreen
}

type IsRead = (config: StepConfig) => boolean

/** Screens of words, by what their key begins with. */
const readers: Readonly<
  Record<string, (profile: PublicProfile, rest: readonly string[]) => IsRead>
> = {
  field:
    (profile, [name]) =>
    (config) =>
      fieldsOf(config, viewOf(profile, config)).some((field) => field.name === name),
  link:
    (profile, [flow]) =>
    (config) =>
      (flow === 'register' || flow === 'recover') && config === profile.flows.login[0],
  question:
    (_, [name = '']) =>
    (config) =>
      'questions' in config && config.questions.some((question) => question === name),
  section:
    (_, [id]) =>
    (config) =>
      'sections' in config &&
      (config.sections ?? []).slice(1).some((section) => id === 'button' || section.id === id),
  step:
    (_, [id]) =>
    (config) =>
      config.id === id,
  support:
    () =>
    ({ step }) =>
      step === 'verify-code',
}

/** @param name of a field of the settings */
export function placesOf(profile: PublicProfile, name: string): readonly SettingPlace[] {
  const [setting, ...parts] = name.split('.')
  const key = setting === 'words' ? parts.slice(1) : []
  const [first = ''] = key
  const isOfOne = isPreviewed(first)
  const [head = '', ...rest] = isOfOne ? key.slice(1) : key
  const read: IsRead | undefined =
    setting === 'help' && parts[0] !== 'page'
      ? readers['support']?.(profile, [])
      : setting === 'agreements'
        ? (config) =>
            fieldsOf(config, viewOf(profile, config)).some(
              (field) => field.kind === 'agreement' && field.agreement === parts[0],
            )
        : Object.hasOwn(readers, head)
          ? readers[head]?.(profile, rest)
          : undefined
  if (!read) return []
  return previewedFlows
    .filter((flow) => !isOfOne || flow === first)
    .flatMap((flow) =>
      shownSteps(profile, flow)
        .filter((config) => read(config))
        .map(({ id }) => ({ flow, step: id })),
    )
}
