/** ECUAPASS, the portal of Ecuador's customs (SENAE). Says `usted`. */
import type { ChoiceField } from '../../contract/fields/choice.ts'
import type { DocumentField } from '../../contract/fields/document.ts'
import type { Field } from '../../contract/fields/index.ts'
import type { IdentifierField } from '../../contract/fields/identifier.ts'
import type { PasswordRule } from '../../contract/password-composition.ts'
import { days, minutes } from '../../contract/units.ts'
import { ecuapassAgreements } from './agreements/ecuapass.ts'
import { accountFlows } from './account-flows.ts'
import { defaultLifetimes } from './lifetimes.ts'
import { defaultRetention } from './default-retention.ts'
import { defaultLimits } from '../limits/limits.ts'
import type { Municipality } from './municipality.ts'
import { helpAt, pagesAt } from './pages.ts'
import { ecuapassWording, ecuapassWords } from './words/ecuapass.ts'

const site = 'https://www.ecuapass.example'

/** Who acts for a company or an entity, which its RUC names. */
const forCompany = [
  'representante-legal',
  'empleado',
  'auxiliar',
  'representante-entidad-publica',
  'funcionario-publico',
  'organismo-internacional',
  'race',
] as const

/** Who acts alone. */
const alone = ['usuario-general', 'auditor', 'perito'] as const

const classification: ChoiceField = {
  kind: 'choice',
  name: 'classification',
  options: [
    'usuario-general',
    'representante-legal',
    'empleado',
    'auxiliar',
    'representante-entidad-publica',
    'funcionario-publico',
    'auditor',
    'perito',
    'organismo-internacional',
    'race',
  ],
}

const companyRuc: DocumentField = {
  kind: 'document',
  name: 'companyRuc',
  accepts: ['ruc-ec'],
  when: { field: 'classification', oneOf: forCompany },
  locked: true,
}

const userId: IdentifierField = { kind: 'identifier', name: 'userId', accepts: ['user-id'] }

const identification: IdentifierField = {
  kind: 'identifier',
  name: 'identification',
  accepts: ['cedula-ec', 'passport'],
}

const names: readonly Field[] = [
  { kind: 'text', name: 'givenNames', autocomplete: 'given-name', holds: 'name' },
  // Some people have one name alone.
  {
    kind: 'text',
    name: 'familyNames',
    autocomplete: 'family-name',
    holds: 'name',
    optional: true,
  },
]

// The source has keys made by the system and says no rule: what we recommend.
const rule: PasswordRule = { min: 15, max: 128 }

export const ecuapass: Municipality = {
  public: {
    slug: 'ecuapass',
    name: 'Aduana del Ecuador (SENAE)',
    service: 'ECUAPASS',
    country: 'EC',
    locales: ['es-EC', 'en'],
    timeZone: 'America/Guayaquil',
    brand: { accent: '#00556b', accentDark: '#7fd3e8' },
    pages: pagesAt(site),
    support: {
      page: helpAt(site),
      email: 'mesadeservicios@ecuapass.example',
      phone: '+593 4 555 0130',
    },
    marks: 'required',
    agreements: {
      terms: {
        version: '2026-01',
        title: { 'es-EC': 'Condiciones de uso de ECUAPASS', en: 'Terms of use of ECUAPASS' },
      },
      privacy: {
        version: '2026-01',
        title: { 'es-EC': 'Aviso de privacidad', en: 'Privacy notice' },
      },
    },
    flows: {
      login: [
        {
          id: 'credentials',
          step: 'credentials',
          fields: [userId, { kind: 'password', name: 'password' }],
        },
        {
          id: 'first-password',
          step: 'new-password',
          when: 'password_is_temporary',
          rule,
          twice: true,
        },
        { id: 'agreements', step: 'accept-agreements', when: 'agreements_outdated' },
      ],
      register: [
        {
          id: 'person',
          step: 'details',
          // It says of a user ID that it is taken: asking for many must cost a machine dearly.
          human: true,
          fields: [
            userId,
            classification,
            companyRuc,
            identification,
            ...names,
            { kind: 'email', name: 'email' },
            { kind: 'new-password', name: 'password', rule },
            { kind: 'agreement', name: 'terms', agreement: 'terms' },
            { kind: 'agreement', name: 'privacy', agreement: 'privacy' },
          ],
          sections: [
            {
              id: 'person',
              fields: [
                'classification',
                'companyRuc',
                'identification',
                'givenNames',
                'familyNames',
              ],
            },
            { id: 'access', fields: ['userId', 'email', 'password'] },
          ],
        },
        { id: 'confirm', step: 'verify-code', by: 'code', digits: 8 },
      ],
      recover: [
        {
          id: 'account',
          step: 'identify',
          fields: [userId, identification, { kind: 'email', name: 'email' }],
        },
        { id: 'confirmation', step: 'confirm', sends: 'temporary-password' },
      ],
      'change-password': [{ id: 'change-password', step: 'change-password', rule, twice: true }],
      ...accountFlows({ details: [userId, ...names] }),
      'find-user': [
        {
          id: 'find-user',
          step: 'identify',
          human: true,
          fields: [
            classification,
            companyRuc,
            {
              kind: 'email',
              name: 'email',
              when: { field: 'classification', oneOf: alone },
              locked: true,
            },
            identification,
          ],
        },
      ],
    },
    wording: ecuapassWording,
    words: ecuapassWords,
  },
  private: {
    desk: {
      networks: ['192.0.2.0/25', '2001:db8:e::/48'],
      decidesWithin: days(5),
      duplicates: true,
    },
    base: 'https://id.ecuapass.example',
    crest: true,
    origins: [site],
    audience: site,
    tokenClaims: ['givenNames', 'familyNames', 'email', 'classification', 'companyRuc'],
    approval: 'officer',
    showsUserId: 'screen',
    lifetimes: defaultLifetimes,
    retention: defaultRetention,
    // The user ID is told on the screen, to whoever knows the rest: few guesses for one source.
    limits: { ...defaultLimits, lookUpFromSource: { burst: 5, refill: minutes(15) } },
    delivery: {
      email: [
        { via: 'cloudflare' },
        {
          via: 'webhook-email',
          base: 'https://mensajes.ecuapass.example/citizen-auth',
          secrets: { key: 'EMAIL_KEY_ECUAPASS', reports: 'EMAIL_REPORTS_ECUAPASS' },
        },
      ],
      sms: [
        {
          via: 'vonage',
          credentials: { application: '00000000-0000-4000-8000-000000000000' },
          sender: 'ECUAPASS',
          secrets: { key: 'VONAGE_KEY_ECUAPASS', reports: 'VONAGE_REPORTS_ECUAPASS' },
        },
      ],
    },
    sender: { name: 'ECUAPASS', address: 'no-responder@ecuapass.example' },
    agreements: ecuapassAgreements,
  },
}
