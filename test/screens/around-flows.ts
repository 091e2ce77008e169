/** What a citizen sees beside the steps of flows: links that were opened, ends, their account, what could not be had. */
import { isAccountFlow } from '../../contract/account-flows.ts'
import { outcomes, type FlowKind, type Outcome } from '../../contract/flow.ts'
import { linkFragment } from '../../contract/link-address.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { appears, fillsAndSends, inTurn, presses, sends } from './hands.ts'
import { grantOf, outcomeDetails } from './samples.ts'
import { refusal, type ShownScreen } from './shown-screen.ts'

/** Of an e-mailed link: 128 bits that name it, and 128 that are its secret. */
const token = `chl_${'c'.repeat(22)}.${'s'.repeat(22)}`

const flowOf: { readonly [End in Outcome]: FlowKind } = {
  signed_in: 'login',
  registered: 'register',
  awaiting_approval: 'register',
  recovered: 'recover',
  password_changed: 'change-password',
  temporary_password_sent: 'recover',
  user_found: 'find-user',
  user_sent: 'find-user',
  request_received: 'request-contact',
  claim_stopped: 'dispute',
  claim_received: 'login',
  identity_linked: 'link-identity',
  disowned: 'disown',
  details_changed: 'change-details',
  contact_changed: 'change-email',
  agreement_withdrawn: 'withdraw-agreement',
  download_ready: 'download-data',
  deletion_requested: 'delete-account',
  identity_confirmed: 'step-up',
  factor_added: 'add-factor',
  factor_removed: 'remove-factor',
  factor_reset_requested: 'remove-factor',
  recovery_codes_made: 'new-recovery-codes',
  device_forgotten: 'forget-device',
}

/** Whoever is signed in before does not come to the end of a flow by a reload. */
const fromAccount: ReadonlySet<Outcome> = new Set([
  'signed_in',
  'password_changed',
  'identity_linked',
])

const tags: Partial<Record<FlowKind, string>> = {
  login: 'citizen-login',
  register: 'citizen-register',
}

const tagOf = (kind: FlowKind) =>
  isAccountFlow(kind) ? 'citizen-account' : (tags[kind] ?? 'citizen-recover')

const linked = (kind: 'register' | 'recover' | 'dispute' | 'disown'): readonly ShownScreen[] => {
  const screen = {
    name: `${kind}, link opened`,
    tag: tagOf(kind),
    hash: `#${linkFragment(kind)}${token}`,
  }
  const spent = { [`POST /flows/${kind}/link`]: refusal('link_spent', 410) }
  return [
    screen,
    {
      ...screen,
      name: `${screen.name}, spent`,
      answers: spent,
      acts: sends,
      until: '[data-ca-summary]',
    },
  ]
}

const ends = (profile: PublicProfile): readonly ShownScreen[] =>
  outcomes
    .filter((outcome) => !fromAccount.has(outcome) && profile.flows[flowOf[outcome]] !== undefined)
    .map((outcome) => ({
      name: `done, ${outcome}`,
      tag: tagOf(flowOf[outcome]),
      ...(isAccountFlow(flowOf[outcome]) && { isSignedIn: true as const }),
      remembered: { kind: flowOf[outcome], flow: 'flw_1' },
      answers: {
        [`GET /flows/${flowOf[outcome]}/flw_1`]: {
          body: {
            at: 'done',
            outcome,
            ...(outcomeDetails[outcome] && { told: outcomeDetails[outcome] }),
          },
        },
      },
      until: '.ca-tick',
    }))

const signedIn = (slug: string): readonly ShownScreen[] => {
  const account = { tag: 'citizen-account', isSignedIn: true, until: '.ca-session' }
  const ended = { 'DELETE /sessions/ses_2': { status: 204, body: undefined } }
  return [
    { name: 'signed in', tag: 'citizen-login', isSignedIn: true, until: '.ca-secondary' },
    { ...account, name: 'account' },
    {
      ...account,
      name: 'done, password_changed',
      answers: {
        'POST /flows/change-password': {
          body: { at: 'done', outcome: 'password_changed', session: grantOf(slug) },
        },
      },
      acts: inTurn(
        presses('[data-ca-section=password] .ca-button'),
        appears('[name=current]'),
        fillsAndSends,
      ),
      until: '.ca-tick',
    },
    {
      ...account,
      name: 'account, a session ended',
      answers: ended,
      acts: inTurn(
        appears('.ca-session'),
        presses('[data-ca-asks=ses_2]'),
        presses('[role=group] > .ca-small'),
      ),
      until: '.ca-note',
    },
    {
      ...account,
      name: 'account, out of reach',
      answers: { 'GET /account': 'cut', 'GET /sessions': 'cut', 'GET /account/sections': 'cut' },
      until: '[data-ca-summary]',
    },
    {
      ...account,
      name: 'account, being fetched',
      answers: { 'POST /session': 'never' },
      until: '.ca-wait',
    },
    {
      name: 'login, session that ended',
      tag: 'citizen-login',
      isSignedIn: true,
      answers: { 'POST /session': refusal('session_ended', 401) },
      until: '[name=password]',
    },
    {
      name: 'register, done and signed in',
      tag: 'citizen-register',
      remembered: { kind: 'register', flow: 'flw_1' },
      answers: {
        'GET /flows/register/flw_1': {
          body: { at: 'done', outcome: 'registered', session: grantOf(slug) },
        },
      },
      until: '.ca-tick',
    },
    {
      name: 'register, flow out of reach',
      tag: 'citizen-register',
      remembered: { kind: 'register', flow: 'flw_1' },
      answers: { 'GET /flows/register/flw_1': 'cut' },
      until: '[data-ca-summary]',
    },
  ]
}

export const aroundFlows = (profile: PublicProfile): readonly ShownScreen[] => [
  ...linked('register'),
  ...linked('recover'),
  ...(profile.flows.dispute ? linked('dispute') : []),
  ...ends(profile),
  ...signedIn(profile.slug),
]
