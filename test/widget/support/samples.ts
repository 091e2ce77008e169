/** Screens, accounts and a municipality that tests are about. Numbers of persons are made up. */
import type { AccountSections } from '../../../contract/account-sections/index.ts'
import type { AccountView, Grant, SessionView } from '../../../contract/account.ts'
import type { DoneScreen, Outcome, StepScreen, OutcomeDetails } from '../../../contract/flow.ts'
import type { PublicProfile } from '../../../contract/profile.ts'

const rule = { min: 12, max: 128 } as const

export const profile: PublicProfile = {
  slug: 'demo',
  name: 'Ciudad Abierta',
  service: 'Cuenta Ciudadana',
  country: 'EC',
  locales: ['es', 'en'],
  timeZone: 'America/Guayaquil',
  brand: { accent: '#0b6b4f', accentDark: '#6fd3ae' },
  pages: {
    login: 'https://www.ciudad.test/entrar',
    register: 'https://www.ciudad.test/registro',
    recover: 'https://www.ciudad.test/recuperar',
    account: 'https://www.ciudad.test/cuenta',
  },
  support: { email: 'ayuda@ciudad.test' },
  agreements: {
    terms: { version: '2026-01', title: { es: 'Términos de uso', en: 'Terms of use' } },
  },
  flows: {
    login: [
      {
        id: 'credentials',
        step: 'credentials',
        fields: [
          { kind: 'identifier', name: 'identifier', accepts: ['email', 'cedula-ec', 'passport'] },
          { kind: 'password', name: 'password' },
        ],
      },
    ],
    register: [
      {
        id: 'details',
        step: 'details',
        fields: [
          { kind: 'identifier', name: 'document', accepts: ['cedula-ec'], optional: true },
          { kind: 'text', name: 'givenNames', autocomplete: 'given-name' },
          { kind: 'text', name: 'familyNames', autocomplete: 'family-name' },
          { kind: 'email', name: 'email' },
          { kind: 'new-password', name: 'password', rule },
          { kind: 'agreement', name: 'terms', agreement: 'terms' },
        ],
      },
      { id: 'verify-code', step: 'verify-code', by: 'either', digits: 8 },
      { id: 'prove-password', step: 'prove-password', when: 'browser_changed' },
    ],
    recover: [
      {
        id: 'identify',
        step: 'identify',
        fields: [{ kind: 'identifier', name: 'identifier', accepts: ['email', 'cedula-ec'] }],
      },
      { id: 'verify-code', step: 'verify-code', by: 'either', digits: 8 },
      { id: 'new-password', step: 'new-password', rule },
    ],
    'change-password': [{ id: 'change-password', step: 'change-password', rule }],
  },
}

export const account: AccountView = {
  id: 'acc_1',
  details: { givenNames: 'Ana', familyNames: 'Paredes' },
  contacts: [{ channel: 'email', value: 'ana@ejemplo.com' }],
  documents: [{ kind: 'cedula-ec', value: '0104662689' }],
  createdAt: 1_790_000_000,
  passwordChangedAt: 1_795_000_000,
}

export const grant: Grant = { accessToken: 'token-1', expiresIn: 300, account }

export const done = (outcome: Outcome, session?: Grant, told?: OutcomeDetails): DoneScreen => ({
  at: 'done',
  outcome,
  ...(session && { session }),
  ...(told && { told }),
})

export const screens = {
  'verify-code': {
    at: 'verify-code',
    step: 'verify-code',
    flow: 'flw_1',
    view: { channel: 'email', form: 'code', to: 'ana@ejemplo.com', resendIn: 0, expiresIn: 600 },
  },
  'new-password': {
    at: 'new-password',
    step: 'new-password',
    flow: 'flw_1',
    view: { username: 'ana@ejemplo.com' },
  },
  'prove-password': {
    at: 'prove-password',
    step: 'prove-password',
    flow: 'flw_1',
    view: { username: 'ana@ejemplo.com' },
  },
} satisfies Record<string, StepScreen>

export const session = (id: string, current = false): SessionView => ({
  id,
  device: current ? 'Chrome · Linux' : 'Safari · iPhone',
  createdAt: 1_795_000_000,
  lastSeenAt: 1_795_200_000,
  current,
})

/** What a citizen types into the registration. */
export const details = {
  givenNames: 'Ana',
  familyNames: 'Paredes',
  email: 'ana@ejemplo.com',
  password: 'tres palabras al azar',
}

/** What the Worker tells the account's sections. */
export const accountSections: AccountSections = {
  documents: [{ kind: 'cedula-ec', value: '0104662689', since: 1_762_948_800, isProven: false }],
  factors: {
    enrolled: [{ factor: 'totp', since: 1_762_948_800, usedAt: 1_762_948_800 }],
    offered: ['email'],
    codesLeft: 8,
    devices: [
      { id: 'dev_1', device: 'Chrome · Android', since: 1_762_948_800, until: 1_765_540_800 },
    ],
  },
  history: [
    {
      event: 'password_changed',
      at: 1_762_948_800,
      device: 'Chrome · Android',
      place: { locality: 'León', country: 'MX' },
    },
  ],
  identities: [],
  sessions: { ses_1: { locality: 'Ibarra', country: 'EC' } },
  passkeys: [],
  agreements: [
    {
      id: 'terms',
      version: '2026-01',
      acceptedAt: 1_762_948_800,
      locale: 'es',
      text: 'Con su cuenta puede hacer trámites.\n\nLa cuenta es personal.',
    },
  ],
}
