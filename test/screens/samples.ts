/** What the Worker tells of made-up citizens, for every step and every end of every flow. */
import type { AccountSections } from '../../contract/account-sections/index.ts'
import type { AccountView, Grant, SessionView } from '../../contract/account.ts'
import type { OutcomeDetails, Outcome } from '../../contract/flow.ts'
import type { PasskeyView } from '../../contract/passkey-operations.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { fieldsOf, type ConfigOf, type StepName, type ViewOf } from '../../contract/steps/index.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { viewsOfFactors } from '../support/views-of-factors.ts'
import { qrCode } from '../../worker/flows/qr-code.ts'
import { sampleCitizens } from '../../demo/sample-citizens.ts'

/** Seconds since 1970: a morning in October, so that pictures of one day and of another are the same. */
const then = 1_790_950_000

const answersOf = (slug: string): Readonly<Record<string, string>> =>
  Object.entries(sampleCitizens).find(([city]) => city === slug)?.[1][0]?.answers ?? {}

const email = 'maria.fernanda.quishpe@correo.example'

/** What somebody types into a field of that name. */
export const typedInto = (slug: string, name: string): string => {
  const answers = answersOf(slug)
  if (/password|current|repeated/i.test(name)) return 'Tres palabras al azar 3#'
  if (/^code$/.test(name)) return '12345678'
  if (/email/i.test(name)) return answers[name] ?? email
  return answers[name] ?? answers.document ?? answers.identification ?? answers.curp ?? 'Algo'
}

export const account: AccountView = {
  id: 'acc_1',
  details: { givenNames: 'María Fernanda', familyNames: 'Quishpe Yánez' },
  contacts: [
    { channel: 'email', value: email },
    { channel: 'sms', value: '+593991234501' },
  ],
  documents: [{ kind: 'cedula-ec', value: '1004568687' }],
  createdAt: then,
  passwordChangedAt: then,
}

export const accountOf = (slug: string): AccountView => {
  const { email: _, phone: __, password: ___, ...details } = answersOf(slug)
  return Object.keys(details).length > 0 ? { ...account, details } : account
}

export const grantOf = (slug: string): Grant => ({
  accessToken: 'token',
  expiresIn: 300,
  account: accountOf(slug),
})

const place = { locality: 'Ibarra', country: 'EC' }

const passkey = (id: string, name: string, about: Partial<PasskeyView>): PasskeyView => ({
  id,
  credential: id,
  name,
  isBackedUp: false,
  createdAt: then,
  lastUsedAt: null,
  isSuspect: false,
  ...about,
})

/** What the Worker tells the sections of that account. */
export const accountSectionsOf = (slug: keyof typeof municipalities): AccountSections => ({
  documents: account.documents.map((one) => ({ ...one, since: then, isProven: true })),
  factors: {
    enrolled: [{ factor: 'totp', since: then, usedAt: then + 3600 }],
    offered: ['email'],
    codesLeft: 8,
    devices: [{ id: 'dev_1', device: 'Chrome · Android', since: then, until: then + 2_592_000 }],
  },
  history: [
    { event: 'signed_in', at: then + 3600, device: 'Chrome · Windows', place },
    { event: 'password_changed', at: then, device: 'Chrome · Android', place },
    { event: 'registered', at: then },
  ],
  identities: [],
  sessions: { ses_1: place },
  passkeys: municipalities[slug].public.passkeys
    ? [
        passkey('psk_1', 'Chrome · Android', { isBackedUp: true, lastUsedAt: then }),
        passkey('psk_2', 'Llave azul', { isSuspect: true }),
      ]
    : [],
  agreements: Object.entries(municipalities[slug].public.agreements).map(([id, { version }]) => ({
    id,
    version,
    acceptedAt: then,
    locale: municipalities[slug].public.locales[0],
    text: Object.values(municipalities[slug].private.agreements[id] ?? {})[0] ?? '',
  })),
})

const session = (id: string, device: string, current: boolean): SessionView => ({
  id,
  device,
  createdAt: then,
  lastSeenAt: then,
  current,
})

export const sessions: readonly SessionView[] = [
  session('ses_1', 'Chrome · Windows', true),
  session('ses_2', 'Safari · iPhone', false),
  session('ses_3', '', false),
]

/** What a step's screen is told: one view for each way that it looks. */
type Views = {
  readonly [Name in StepName]: (
    config: ConfigOf<Name>,
    profile: PublicProfile,
  ) => Readonly<Record<string, ViewOf<Name>>>
}

const plain = () => ({ '': {} })

export const views: Views = {
  'accept-agreements': (_, { agreements }) => ({ '': { agreements: Object.keys(agreements) } }),
  'answer-question': ({ step }, { flows }) => {
    const questions = flows.login.flatMap((use) => ('questions' in use ? use.questions : []))
    return { '': { question: questions[0] ?? step, questions, code: 'email' } }
  },
  authorize: () => ({ '': { provider: 'google', location: 'https://google.example/entrar' } }),
  'change-password': plain,
  'confirm-deletion': () => ({ '': { days: 14 } }),
  'confirm-password': plain,
  'edit-details': ({ fields }, { slug }) => {
    const { details } = accountOf(slug)
    const names = fields.map(({ name }) => name)
    return {
      '': { asked: names, values: details, fixed: [] },
      'known to the register': { asked: names.slice(2), values: details, fixed: names.slice(0, 2) },
    }
  },
  'new-contact': () => ({ '': { present: email, undoHours: 72 } }),
  'withdraw-agreement': (_, { agreements }) => ({ '': { accepted: Object.keys(agreements) } }),
  'choose-contact': () => ({
    '': {
      contacts: [
        { id: 'c1', channel: 'email' },
        { id: 'c2', channel: 'sms' },
      ],
    },
  }),
  'choose-provider': plain,
  'choose-questions': plain,
  confirm: plain,
  'connect-identity': () => ({
    '': { provider: 'google', filled: { givenNames: 'María Fernanda' } },
  }),
  credentials: plain,
  details: (config) => ({
    '': { known: {} },
    'known to the register': {
      known: Object.fromEntries(
        fieldsOf(config, { known: {} })
          .filter(({ kind }) => kind === 'text' || kind === 'phone' || kind === 'email')
          .map(({ name, kind }) => [name, kind === 'email' ? 'm•••@c•••.ec' : 'M**** F*******']),
      ),
    },
  }),
  'choose-factor': () => ({ '': viewsOfFactors['choose-factor'] }),
  'find-person': plain,
  'forget-device': () => ({ '': viewsOfFactors['forget-device'] }),
  'lost-factor': () => ({ '': viewsOfFactors['lost-factor'] }),
  'recovery-codes': () => ({
    '': { codes: Array.from({ length: 10 }, (_, n) => `7K2M-9QXD-4${n}TR`) },
  }),
  'remove-factor': () => ({ '': viewsOfFactors['remove-factor'] }),
  'second-factor': () => ({ '': viewsOfFactors['second-factor'] }),
  'set-up-totp': () => {
    const shown = viewsOfFactors['set-up-totp']
    return { '': { ...shown, qr: qrCode(shown.address) } }
  },
  identify: plain,
  'link-identity': plain,
  'new-password': ({ email: again }) => ({
    '': { username: email, ...(again && { email: true as const }) },
  }),
  'prove-password': () => ({ '': { username: email } }),
  'request-contact': plain,
  'verify-code': ({ by, phone }) => {
    const form: 'link' | 'code' = by === 'link' ? 'link' : 'code'
    const sent: ViewOf<'verify-code'> = {
      channel: phone ? 'sms' : 'email',
      form,
      to: phone ? '•• ••• 4501' : email,
      resendIn: 0,
      expiresIn: 600,
    }
    const { to: _, ...unsaid } = sent
    return {
      '': sent,
      'to a contact that is not told': unsaid,
      'waiting to resend': { ...sent, resendIn: 45 },
      'link behind': { ...sent, form: 'link' },
      undelivered: { ...sent, undelivered: true },
      'held back': { ...sent, heldBack: true, resendIn: 600 },
      expired: { ...sent, expiresIn: 0 },
    }
  },
}

/** What is told at the end, where something is. */
export const outcomeDetails: Readonly<Partial<Record<Outcome, OutcomeDetails>>> = {
  temporary_password_sent: { to: email },
  user_found: { userId: 'paulina.ricaurte' },
  identity_linked: { provider: 'Google' },
  request_received: { reference: 'LEO-7K2M-9QXD' },
  claim_received: { reference: 'IBA-7K2M-9QXD' },
  contact_changed: { to: email, until: then + 259_200 },
  download_ready: { download: 'dwn_1', until: then + 3600 },
  deletion_requested: { until: then + 1_209_600 },
  factor_reset_requested: { until: then + 259_200 },
}
