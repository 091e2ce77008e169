/** The registry of screens: every screen of every flow of every city, each as whoever is there meets it. */
import { linkedFlows } from '../../../contract/link-address.ts'
import { executeServerCommand } from '@web/test-runner-commands'
import { accountFlows, isAccountFlow, type AccountFlow } from '../../../contract/account-flows.ts'
import type { DoneScreen, FlowKind, StepScreen } from '../../../contract/flow.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import type { StepConfig } from '../../../contract/steps/index.ts'
import { api, type Api } from './api.ts'
import { until, visits, type Citizen } from './citizen.ts'
import { session } from '../../../widget/session.ts'
import { viewsOfFactors } from '../../support/views-of-factors.ts'
import { endingsIn } from './endings.ts'
import { account, grant, session as sessionOf } from './samples.ts'
import { sampleLinkToken } from './screen-states.ts'

/** By its slug. */
export type City = string

const profiles = await executeServerCommand<Readonly<Record<City, PublicProfile>>, undefined>(
  'profiles',
)

export const cities: readonly City[] = Object.keys(profiles)

export interface CityScreen {
  readonly city: City
  /** `recover.proof`: the flow, and the step of it. */
  readonly name: string
  readonly open: () => Promise<Citizen>
  /** Where it asks something: the flow, and what its answer is sent to. */
  readonly asks?: { readonly kind: FlowKind; readonly route: string; readonly screen: StepScreen }
}

export function profileOf(city: City): PublicProfile {
  const profile = profiles[city]
  if (!profile) throw new Error(`no city ${city}`)
  return profile
}

const ofAccounts = <Value>(of: (flow: AccountFlow) => Value) =>
  Object.fromEntries(accountFlows.map((flow) => [flow, of(flow)])) as Record<AccountFlow, Value>

const tags: Readonly<Record<FlowKind, string>> = {
  login: 'citizen-login',
  register: 'citizen-register',
  recover: 'citizen-recover',
  'find-user': 'citizen-recover',
  'request-contact': 'citizen-recover',
  dispute: 'citizen-recover',
  'federated-login': 'citizen-login',
  disown: 'citizen-recover',
  ...ofAccounts(() => 'citizen-account'),
}

const shownTo = (kind: FlowKind) => (kind === 'register' ? 'ana.paredes@ejemplo.com' : undefined)

/** What the Worker tells of each step. */
function viewOf(profile: PublicProfile, kind: FlowKind, config: StepConfig): object {
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- the others are told nothing
  switch (config.step) {
    case 'details':
      return { known: profile.slug === 'ibarra' ? { givenNames: 'M••• R•••' } : {} }
    case 'choose-contact':
      return { contacts: ['email', 'sms'].map((channel) => ({ id: channel, channel })) }
    case 'verify-code': {
      const to = config.phone ? '•••• 4599' : shownTo(kind)
      const form = config.by === 'link' ? 'link' : 'code'
      const channel = config.phone ? 'sms' : 'email'
      return { channel, form, ...(to && { to }), resendIn: 0, expiresIn: 600 }
    }
    case 'new-password':
      return { username: 'ana.paredes@ejemplo.com', ...(config.email && { email: true }) }
    case 'prove-password':
      return { username: 'ana.paredes@ejemplo.com' }
    case 'answer-question': {
      const questions = profile.flows.login.flatMap((step) =>
        'questions' in step ? step.questions.slice(0, 3) : [],
      )
      return { question: questions[0] ?? '', questions, code: 'email' }
    }
    case 'authorize':
      return { provider: 'google', location: 'https://google.test/entrar' }
    case 'connect-identity':
      return { provider: 'google', filled: { givenNames: 'Ana Lucía' } }
    case 'edit-details': {
      const [first, ...rest] = config.fields
      const typed = rest.filter((field) => field.kind !== 'postal-code')
      const values = Object.fromEntries(
        typed.map((field) => [field.name, 'max' in field && field.max < 8 ? 'B' : 'Centro 7']),
      )
      return { asked: rest.map(({ name }) => name), values, fixed: first ? [first.name] : [] }
    }
    case 'new-contact':
      return { present: 'ana.paredes@ejemplo.com', undoHours: 72 }
    case 'withdraw-agreement':
      return { accepted: Object.keys(profile.agreements) }
    case 'confirm-deletion':
      return { days: 14 }
    case 'accept-agreements':
      return { agreements: Object.keys(profile.agreements) }
    default:
      return config.step in viewsOfFactors
        ? viewsOfFactors[config.step as keyof typeof viewsOfFactors]
        : {}
  }
}

export const screenOf = (city: City, kind: FlowKind, config: StepConfig): StepScreen =>
  ({
    at: config.id,
    step: config.step,
    flow: 'flw_1',
    view: viewOf(profileOf(city), kind, config),
  }) as StepScreen

/** Opens a tag of a city's page. */
export const enters = (city: City, tag: string, at: Api = api()): Promise<Citizen> =>
  visits(
    `<${tag} server="https://cities.test/${city}">`,
    at.at('GET /profile.json').answers(profileOf(city)),
  )

/** Comes back to a flow that another screen has begun. */
const resumes = (city: City, kind: FlowKind, screen: StepScreen | DoneScreen, at = api()) => {
  sessionStorage.setItem(`citizen-auth:${city}:${tags[kind]}`, `${kind} flw_1`)
  return enters(city, tags[kind], at.at(`GET /flows/${kind}/flw_1`).answers(screen))
}

/** What the account of a citizen of this city tells. */
const grantOf = (city: City) => {
  const fields =
    profileOf(city).flows.register?.flatMap((step) => ('fields' in step ? step.fields : [])) ?? []
  const own = fields.filter(({ kind, name }) => kind === 'text' && name !== 'companyName')
  const named = { givenNames: 'Ana Lucía', familyNames: 'Paredes Mora' }
  const details = Object.fromEntries(
    own.map(({ name }) => [
      name,
      Object.entries(named).find(([one]) => one === name)?.[1] ?? 'Centro 7',
    ]),
  )
  return { ...grant, account: { ...account, details } }
}

/** Whoever is signed in sees it on every element of the page. */
export async function isSignedIn(city: City, tag: string, at: Api = api()): Promise<Citizen> {
  const { account: own, ...rest } = grantOf(city)
  const sessions = [sessionOf('ses_1', true), sessionOf('ses_2'), sessionOf('ses_3')]
  at.at('GET /account').answers(own).at('GET /sessions').answers({ sessions })
  const citizen = await enters(city, tag, at)
  session.adopt({ ...rest, account: own })
  return citizen
}

const opensInAccount =
  (flow: AccountFlow) =>
  async (city: City, at = api()) => {
    const citizen = await isSignedIn(city, 'citizen-account', at)
    await citizen.reads('Chrome')
    citizen.view.openInAccount(flow)
    return citizen
  }

/** How the first screen of a flow is reached. */
const opening: Readonly<Record<FlowKind, (city: City, at: Api) => Promise<Citizen>>> = {
  login: (city, at) => enters(city, 'citizen-login', at),
  register: (city, at) => enters(city, 'citizen-register', at),
  recover: (city, at) => enters(city, 'citizen-recover', at),
  'find-user': async (city, at) => goes(await enters(city, 'citizen-recover', at), 'find-user'),
  'request-contact': async (city, at) =>
    goes(await enters(city, 'citizen-recover', at), 'request-contact'),
  dispute: (city, at) => followsLink(city, 'dispute', at),
  'federated-login': (city, at) => enters(city, 'citizen-login', at),
  disown: (city, at) => followsLink(city, 'disown', at),
  ...ofAccounts(opensInAccount),
}

export const opensFlow = (city: City, kind: FlowKind, at: Api): Promise<Citizen> =>
  opening[kind](city, at)

function goes(citizen: Citizen, place: 'find-user' | 'request-contact') {
  citizen.view.go(place)
  return citizen
}

/** Opens the link of a message. */
export function followsLink(city: City, kind: FlowKind, at: Api = api()): Promise<Citizen> {
  history.replaceState(null, '', `#citizen-${kind}=${sampleLinkToken}`)
  return enters(city, tags[kind], at)
}

export const endingsOf = (city: City, kind: FlowKind) => endingsIn(profileOf(city), kind)

function* screensOfFlow(city: City, kind: FlowKind): Generator<CityScreen> {
  const steps = profileOf(city).flows[kind] ?? []
  for (const [index, config] of steps.entries()) {
    const screen = screenOf(city, kind, config)
    const isFirst = index === 0
    // The flow of an e-mailed link has no first screen of its own; another provider's is a button of the sign-in.
    if (isFirst && (kind === 'dispute' || kind === 'disown' || kind === 'federated-login')) continue
    // The way to a provider looks the same from the sign-in.
    if (!isFirst && kind === 'link-identity') continue
    const route = isFirst ? `POST /flows/${kind}` : `POST /flows/${kind}/flw_1`
    const open = () => (isFirst ? opening[kind](city, api()) : comesTo(city, kind, screen))
    yield { city, name: `${kind}.${config.id}`, open, asks: { kind, route, screen } }
  }
  for (const end of endingsOf(city, kind))
    yield { city, name: `${kind}.${end.outcome}`, open: () => comesTo(city, kind, end) }
}

const comesTo = (city: City, kind: FlowKind, screen: StepScreen | DoneScreen): Promise<Citizen> =>
  isAccountFlow(kind) ? goesOn(city, kind, screen) : resumes(city, kind, screen)

/** In the account: what the first form leads to. */
async function goesOn(
  city: City,
  kind: AccountFlow,
  next: StepScreen | DoneScreen,
): Promise<Citizen> {
  const citizen = await opensInAccount(kind)(city)
  citizen.api.at(`POST /flows/${kind}`).answers(next)
  const first = kind === 'link-identity' ? 'password' : 'current'
  const asks = () => citizen.element.querySelector(`[name=${first}]`) !== null
  await until(asks, 'the password')
  for (const { name } of citizen.all<HTMLInputElement>('.ca-form input')) {
    if (name !== 'username' && name !== 'provider')
      citizen.types(name, name === first ? 'secreta' : 'Tres-palabras-al-azar-7&')
  }
  citizen.element.querySelector<HTMLElement>('[name=provider]')?.click()
  citizen.submits()
  await until(() => !asks(), 'what comes next')
  return citizen
}

/** Screens that belong to no step. */
const others = (city: City): readonly CityScreen[] => [
  { city, name: 'signed-in', open: () => isSignedIn(city, 'citizen-login') },
  { city, name: 'account', open: () => isSignedIn(city, 'citizen-account') },
  ...linkedFlows
    .filter((kind) => profileOf(city).flows[kind])
    .map((kind) => ({ city, name: `${kind}.link`, open: () => followsLink(city, kind) })),
]

const kinds = Object.keys(tags) as FlowKind[]

/** Every screen of a city, by its name. */
export const screensOf = (city: City): readonly CityScreen[] => [
  ...kinds.flatMap((kind) => [...screensOfFlow(city, kind)]),
  ...others(city),
]
