/** Portal Ciudadano of San Miguel de Ibarra, Ecuador. Says `usted`. */
import type { Field } from '../../contract/fields/index.ts'
import type { IdentifierField } from '../../contract/fields/identifier.ts'
import type { PasswordRule } from '../../contract/password-composition.ts'
import { days } from '../../contract/units.ts'
import { ibarraAgreements } from './agreements/ibarra.ts'
import { accountFlows } from './account-flows.ts'
import { defaultLifetimes } from './lifetimes.ts'
import { defaultRetention } from './default-retention.ts'
import { defaultLimits } from '../limits/limits.ts'
import type { Municipality } from './municipality.ts'
import { helpAt, pagesAt } from './pages.ts'
import { ibarraWording, ibarraWords } from './words/ibarra.ts'

/** What the city's own ledgers keep of who paid what. */
const taxes = [
  {
    'es-EC': 'Los pagos y trámites que hizo, siete años, en los registros del Municipio.',
    en: 'The payments and procedures that you made, seven years, in the records of the Municipality.',
  },
] as const

const site = 'https://www.ibarra.example'

const document = (name: string): IdentifierField => ({
  kind: 'identifier',
  name,
  accepts: ['cedula-ec', 'ruc-ec', 'passport'],
})

const personalDetails = [
  // A company is called by the first alone, and may be called by digits.
  { kind: 'text', name: 'givenNames', autocomplete: 'given-name' },
  {
    kind: 'text',
    name: 'familyNames',
    autocomplete: 'family-name',
    holds: 'name',
    optional: true,
  },
  { kind: 'text', name: 'address', autocomplete: 'address-line1', max: 200 },
] as const satisfies readonly Field[]

const phone = { kind: 'phone', name: 'phone' } as const

/** The Portal's own rule, weaker than what we recommend. */
const rule: PasswordRule = { min: 6, max: 25, digit: true }

export const ibarra: Municipality = {
  public: {
    slug: 'ibarra',
    name: 'San Miguel de Ibarra',
    service: 'Portal Ciudadano',
    country: 'EC',
    locales: ['es-EC', 'en', 'qu-EC'],
    timeZone: 'America/Guayaquil',
    brand: { accent: '#9b1c2e', accentDark: '#ff9ba6' },
    pages: pagesAt(site),
    support: {
      page: helpAt(site),
      email: 'portalciudadano@ibarra.example',
      phone: '+593 6 555 0110',
      office: 'Balcón de Servicios, planta baja del Municipio, de lunes a viernes de 8:00 a 16:30',
    },
    agreements: {
      responsibility: {
        version: '2026-01',
        title: {
          'es-EC': 'Acuerdo de Responsabilidad y Uso de Medios Electrónicos',
          en: 'Agreement on Responsibility and Use of Electronic Means',
        },
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
          fields: [document('user'), { kind: 'password', name: 'password' }],
        },
        { id: 'question', step: 'answer-question', when: 'device_is_new' },
        {
          id: 'question-code',
          step: 'verify-code',
          by: 'code',
          digits: 8,
          when: 'code_instead',
        },
        {
          id: 'first-password',
          step: 'new-password',
          when: 'password_is_temporary',
          rule,
          twice: true,
        },
        {
          id: 'questions',
          step: 'choose-questions',
          when: 'questions_missing',
          count: 3,
          questions: ['street', 'teacher', 'friend', 'pet', 'trip', 'book', 'work', 'song'],
        },
        { id: 'agreements', step: 'accept-agreements', when: 'agreements_outdated' },
      ],
      register: [
        // The register says by its masks whether it knows a document: asking for many must cost a machine dearly.
        { id: 'document', step: 'find-person', human: true, fields: [document('document')] },
        {
          id: 'person',
          step: 'details',
          fields: [
            ...personalDetails,
            phone,
            { kind: 'email', name: 'email' },
            { kind: 'agreement', name: 'privacy', agreement: 'privacy' },
          ],
          sends: 'temporary-password',
        },
      ],
      recover: [
        { id: 'user', step: 'identify', human: true, fields: [document('user')] },
        {
          id: 'code',
          step: 'verify-code',
          by: 'code-behind-link',
          digits: 8,
          identifier: document('user'),
        },
        { id: 'new-password', step: 'new-password', rule, twice: true },
      ],
      'change-password': [{ id: 'change-password', step: 'change-password', rule, twice: true }],
      ...accountFlows({ details: personalDetails, phone, kept: taxes }),
      dispute: [{ id: 'proof', step: 'verify-code', by: 'link', digits: 8 }],
    },
    wording: ibarraWording,
    words: ibarraWords,
  },
  private: {
    desk: {
      networks: ['192.0.2.128/25', '2001:db8:1ba::/48'],
      decidesWithin: days(5),
      claims: true,
      duplicates: true,
    },
    base: 'https://id.ibarra.example',
    crest: true,
    origins: [site],
    audience: site,
    tokenClaims: ['givenNames', 'familyNames', 'email'],
    civilRegistry: { is: 'table' },
    lifetimes: defaultLifetimes,
    retention: defaultRetention,
    limits: defaultLimits,
    // The city's own mail server, and a service for when it is down; text messages by a local company.
    delivery: {
      email: [
        {
          via: 'smtp',
          host: 'correo.ibarra.example',
          port: 465,
          secrets: { user: 'SMTP_USER_IBARRA', password: 'SMTP_PASSWORD_IBARRA' },
        },
        { via: 'brevo', secrets: { key: 'BREVO_KEY_IBARRA' } },
      ],
      sms: [
        {
          via: 'webhook-sms',
          base: 'https://mensajes.ibarra.example/citizen-auth',
          secrets: { key: 'SMS_KEY_IBARRA', reports: 'SMS_REPORTS_IBARRA' },
        },
      ],
    },
    sender: { name: 'Portal Ciudadano SIGM', address: 'no-responder@ibarra.example' },
    agreements: ibarraAgreements,
  },
}
