/** Every screen of a city in every state, from its profile: a step that a city gains is on the list by itself. */
import { flowKinds, type FlowKind, type StepScreen } from '../../contract/flow.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import { aroundFlows } from './around-flows.ts'
import { appears, goes, inTurn, presses } from './hands.ts'
import { views } from './samples.ts'
import type { ShownScreen } from './shown-screen.ts'
import { inEveryState } from './states.ts'

const flow = 'flw_1'

/** Pressed in a section of the account. */
const inAccount = (section: string, button = ' .ca-button'): Omit<ShownScreen, 'name'> => ({
  tag: 'citizen-account',
  isSignedIn: true,
  acts: presses(`[data-ca-section=${section}]${button}`),
  until: '[name=current]',
})

/** How a page comes to the screen that opens a flow; that screen needs no answer of the Worker. */
const opens: { readonly [Kind in FlowKind]: Omit<ShownScreen, 'name'> } = {
  login: { tag: 'citizen-login' },
  register: { tag: 'citizen-register' },
  recover: { tag: 'citizen-recover' },
  'find-user': { tag: 'citizen-recover', acts: goes('citizen-recover', 'find-user') },
  'request-contact': { tag: 'citizen-recover', acts: goes('citizen-recover', 'request-contact') },
  'change-password': {
    tag: 'citizen-account',
    isSignedIn: true,
    acts: presses('[data-ca-section=password] .ca-button'),
    until: '[name=current]',
  },
  dispute: { tag: 'citizen-recover' },
  'federated-login': { tag: 'citizen-login' },
  'link-identity': {
    tag: 'citizen-account',
    isSignedIn: true,
    acts: inTurn(appears('[data-ca-identities] button'), presses('[data-ca-identities] button')),
    until: '[name=provider]',
  },
  disown: { tag: 'citizen-recover' },
  'change-details': inAccount('personal-data'),
  'change-email': inAccount('contacts'),
  'change-phone': inAccount('contacts', ' .ca-button + .ca-button'),
  'withdraw-agreement': inAccount('agreements', ' .ca-link'),
  'download-data': inAccount('my-data'),
  'delete-account': inAccount('my-data', ' .ca-link'),
  'add-factor': inAccount('factors'),
  'step-up': inAccount('factors', ' .ca-actions .ca-link'),
  'remove-factor': inAccount('factors', ' .ca-actions .ca-link:last-child'),
  'new-recovery-codes': inAccount('factors', ' .ca-factor .ca-link'),
  'forget-device': inAccount('factors', ' .ca-aside .ca-link'),
}

/** Flows that no page opens with: a link in a message begins them, or a button of the sign-in. */
const unopened: ReadonlySet<FlowKind> = new Set(['dispute', 'disown', 'federated-login'])

// The one cast of this registry: the compiler cannot see that a use meets the views of its own step.
const viewsOf = (use: StepConfig, profile: PublicProfile): Readonly<Record<string, unknown>> =>
  (views[use.step] as (use: StepConfig, profile: PublicProfile) => Record<string, unknown>)(
    use,
    profile,
  )

const resumed = (kind: FlowKind, screen: StepScreen): Omit<ShownScreen, 'name'> => ({
  tag: opens[kind].tag,
  ...(opens[kind].isSignedIn && { isSignedIn: true as const }),
  remembered: { kind, flow },
  answers: { [`GET /flows/${kind}/${flow}`]: { body: screen } },
})

function laterStep(
  kind: FlowKind,
  use: StepConfig,
  profile: PublicProfile,
): readonly ShownScreen[] {
  const at = `POST /flows/${kind}/${flow}`
  return Object.entries(viewsOf(use, profile)).flatMap(([how, view], index) => {
    const screen = {
      ...resumed(kind, { at: use.id, step: use.step, flow, view } as StepScreen),
      name: [kind, use.id, how].filter(Boolean).join(', '),
    }
    const hasForm = use.step !== 'verify-code' || use.by !== 'link'
    return index === 0 && hasForm ? inEveryState(screen, at, use) : [screen]
  })
}

const ofFlow =
  (profile: PublicProfile) =>
  (kind: FlowKind): readonly ShownScreen[] =>
    (profile.flows[kind] ?? []).flatMap((use, index) =>
      // The way to a provider looks the same from the sign-in.
      index > 0 && kind === 'link-identity'
        ? []
        : index === 0 && !unopened.has(kind)
          ? inEveryState({ ...opens[kind], name: `${kind}, ${use.id}` }, `POST /flows/${kind}`, use)
          : laterStep(kind, use, profile),
    )

/** What a citizen of a city can come to see. */
export const screensOf = (profile: PublicProfile): readonly ShownScreen[] => [
  ...flowKinds.flatMap(ofFlow(profile)),
  ...aroundFlows(profile),
]
