/** SIGE, the Registro Único Ciudadano of Maracaibo, Venezuela. Says `tú`. */
import type { ChoiceField } from '../../contract/fields/choice.ts'
import type { Field } from '../../contract/fields/index.ts'
import type { IdentifierField } from '../../contract/fields/identifier.ts'
import type { PasswordRule } from '../../contract/password-composition.ts'
import { days, minutes } from '../../contract/units.ts'
import { maracaiboAgreements } from './agreements/maracaibo.ts'
import { accountFlows } from './account-flows.ts'
import { defaultLifetimes } from './lifetimes.ts'
import { defaultRetention } from './default-retention.ts'
import { defaultLimits } from '../limits/limits.ts'
import type { Municipality } from './municipality.ts'
import { helpAt, pagesAt } from './pages.ts'
import { maracaiboWording, maracaiboWords } from './words/maracaibo.ts'

const site = 'https://www.maracaibo.example'

const personKind: ChoiceField = {
  kind: 'choice',
  name: 'personKind',
  options: ['natural', 'juridica'],
}

const isNatural = { field: 'personKind', oneOf: ['natural'] }
const isJuridica = { field: 'personKind', oneOf: ['juridica'] }

const identifiers: readonly IdentifierField[] = [
  { kind: 'identifier', name: 'cedula', accepts: ['cedula-ve'], when: isNatural },
  { kind: 'identifier', name: 'rif', accepts: ['rif-ve'], when: isJuridica },
]

const names: readonly Field[] = [
  {
    kind: 'text',
    name: 'givenNames',
    autocomplete: 'given-name',
    holds: 'name',
    when: isNatural,
  },
  // Some people have one name alone.
  {
    kind: 'text',
    name: 'familyNames',
    autocomplete: 'family-name',
    holds: 'name',
    when: isNatural,
    optional: true,
  },
  { kind: 'text', name: 'companyName', autocomplete: 'organization', when: isJuridica },
]

const phone = { kind: 'phone', name: 'phone' } as const

const rule: PasswordRule = {
  min: 8,
  max: 128,
  digit: true,
  lower: true,
  upper: true,
  symbol: true,
}

/** By e-mail only, so longer than a code's ten minutes (NIST SP 800-63B-4 §4.2.1.2 allows 24 hours). */
const linkLifetime = minutes(30)

export const maracaibo: Municipality = {
  public: {
    slug: 'maracaibo',
    name: 'Maracaibo',
    service: 'SIGE, Registro Único Ciudadano',
    country: 'VE',
    locales: ['es-VE', 'en'],
    timeZone: 'America/Caracas',
    brand: { accent: '#8a4a00', accentDark: '#ffb765' },
    pages: pagesAt(site),
    support: {
      page: helpAt(site),
      email: 'sige@maracaibo.example',
      office:
        'Si no puedes abrir tu correo, ve en persona a la Oficina de Atención al Ciudadano, en la Sede Principal de la Alcaldía. Lleva el original y una copia de tu cédula o RIF, y una carta que explique por qué quieres cambiarlo.',
    },
    agreements: {
      terms: { version: '2026-01', title: { 'es-VE': 'Términos de uso', en: 'Terms of use' } },
      privacy: {
        version: '2026-01',
        title: { 'es-VE': 'Aviso de privacidad', en: 'Privacy notice' },
      },
    },
    flows: {
      login: [
        {
          id: 'credentials',
          step: 'credentials',
          fields: [personKind, ...identifiers, { kind: 'password', name: 'password' }],
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
          human: true,
          fields: [
            personKind,
            ...identifiers,
            ...names,
            phone,
            { kind: 'email', name: 'email' },
            { kind: 'agreement', name: 'terms', agreement: 'terms' },
            { kind: 'agreement', name: 'privacy', agreement: 'privacy' },
          ],
          sections: [
            {
              id: 'person',
              fields: ['personKind', 'cedula', 'rif', 'givenNames', 'familyNames', 'companyName'],
            },
            { id: 'contact', fields: ['phone', 'email'] },
          ],
        },
        { id: 'confirm', step: 'verify-code', by: 'link', digits: 8, lifetime: linkLifetime },
        { id: 'first-password', step: 'new-password', rule, twice: true },
      ],
      recover: [
        {
          id: 'account',
          step: 'identify',
          fields: [personKind, ...identifiers, { kind: 'email', name: 'email' }],
        },
        { id: 'proof', step: 'verify-code', by: 'link', digits: 8, lifetime: linkLifetime },
        { id: 'new-password', step: 'new-password', rule, twice: true },
      ],
      'change-password': [{ id: 'change-password', step: 'change-password', rule, twice: true }],
      ...accountFlows({ details: names, phone }),
    },
    wording: maracaiboWording,
    words: maracaiboWords,
  },
  private: {
    desk: {
      networks: ['203.0.113.0/26', '2001:db8:3a::/48'],
      decidesWithin: days(3),
      assisted: true,
      duplicates: true,
    },
    base: 'https://id.maracaibo.example',
    crest: true,
    origins: [site],
    audience: site,
    tokenClaims: ['personKind', 'givenNames', 'familyNames', 'companyName', 'email'],
    lifetimes: defaultLifetimes,
    retention: defaultRetention,
    limits: defaultLimits,
    delivery: {
      email: [
        {
          via: 'mailgun',
          domain: 'correo.maracaibo.example',
          secrets: { key: 'MAILGUN_KEY_MARACAIBO', reports: 'MAILGUN_REPORTS_MARACAIBO' },
        },
        { via: 'postmark', secrets: { key: 'POSTMARK_KEY_MARACAIBO' } },
      ],
      sms: [
        {
          via: 'webhook-sms',
          base: 'https://mensajes.maracaibo.example/citizen-auth',
          secrets: { key: 'SMS_KEY_MARACAIBO' },
        },
      ],
    },
    sender: { name: 'SIGE Maracaibo', address: 'no-responder@maracaibo.example' },
    agreements: maracaiboAgreements,
  },
}
