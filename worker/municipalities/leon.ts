/** Mi Carpeta Ciudadana of León, Guanajuato, Mexico. Says `tú`. */
import { federatedFlows } from '../../contract/federated-flows.ts'
import type { FlowSteps } from '../../contract/profile.ts'
import { days, hours } from '../../contract/units.ts'
import { leonAgreements } from './agreements/leon.ts'
import { accountFlows } from './account-flows.ts'
import { defaultLifetimes } from './lifetimes.ts'
import { defaultRetention } from './default-retention.ts'
import {
  address,
  identifiers,
  names,
  personKind,
  phone,
  registrationFields,
  rule,
} from './fields/leon.ts'
import { defaultLimits } from '../limits/limits.ts'
import type { Municipality } from './municipality.ts'
import { helpAt, pagesAt } from './pages.ts'
import { leonWording, leonWords } from './words/leon.ts'

const site = 'https://www.leon.example'

const login: FlowSteps = [
  {
    id: 'credentials',
    step: 'credentials',
    human: true,
    fields: [
      personKind,
      ...identifiers('curpOrEmail', 'rfcOrEmail', 'email'),
      { kind: 'password', name: 'password' },
    ],
  },
  {
    id: 'phone',
    step: 'verify-code',
    by: 'code',
    digits: 8,
    phone: true,
    when: 'phone_unproven',
  },
  { id: 'agreements', step: 'accept-agreements', when: 'agreements_outdated' },
]

export const leon: Municipality = {
  public: {
    slug: 'leon',
    name: 'León, Guanajuato',
    service: 'Mi Carpeta Ciudadana',
    country: 'MX',
    locales: ['es-MX', 'en'],
    timeZone: 'America/Mexico_City',
    brand: { accent: '#1f4fa3', accentDark: '#9cc0ff' },
    pages: pagesAt(site),
    support: {
      page: helpAt(site),
      email: 'sinfilas@leon.example',
      phone: '+52 477 555 0120',
    },
    marks: 'required',
    agreements: {
      terms: {
        version: '2026-01',
        title: { 'es-MX': 'Términos y condiciones', en: 'Terms and conditions' },
      },
      privacy: {
        version: '2026-01',
        title: { 'es-MX': 'Aviso de privacidad', en: 'Privacy notice' },
      },
    },
    flows: {
      login,
      ...federatedFlows(login, ['google', 'facebook']),
      register: [
        {
          id: 'person',
          step: 'details',
          human: true,
          fields: registrationFields,
          sections: [
            {
              id: 'person',
              fields: [
                'personKind',
                'curp',
                'rfc',
                'givenNames',
                'firstFamilyName',
                'secondFamilyName',
                'companyName',
              ],
            },
            {
              id: 'address',
              fields: [
                'postalCode',
                'state',
                'municipality',
                'settlement',
                'street',
                'outerNumber',
                'innerNumber',
                'innerLetter',
                'phone',
              ],
            },
            { id: 'access', fields: ['email', 'password'] },
          ],
        },
        { id: 'confirm', step: 'verify-code', by: 'link', digits: 8, lifetime: hours(2) },
        { id: 'prove-password', step: 'prove-password', when: 'browser_changed' },
      ],
      recover: [
        // Masks of contacts are shown to whoever types a CURP: asking for many must cost a machine dearly.
        {
          id: 'account',
          step: 'identify',
          human: true,
          fields: [personKind, ...identifiers('curp', 'rfc')],
        },
        { id: 'contact', step: 'choose-contact' },
        { id: 'proof', step: 'verify-code', by: 'link', digits: 8, lifetime: hours(2) },
        { id: 'new-password', step: 'new-password', rule, twice: true, email: true },
      ],
      'change-password': [{ id: 'change-password', step: 'change-password', rule, twice: true }],
      ...accountFlows({ details: [...names, ...address], phone }),
      'request-contact': [
        {
          id: 'request-contact',
          step: 'request-contact',
          human: true,
          fields: [
            personKind,
            ...identifiers('curp', 'rfc'),
            { kind: 'email', name: 'personalEmail' },
            { kind: 'phone', name: 'phone' },
          ],
        },
      ],
    },
    identityProviders: [
      { id: 'google', name: 'Google' },
      { id: 'facebook', name: 'Facebook' },
    ],
    wording: leonWording,
    words: leonWords,
  },
  private: {
    desk: {
      networks: ['198.51.100.0/24', '2001:db8:1e0::/48'],
      decidesWithin: days(5),
      duplicates: true,
    },
    base: 'https://id.leon.example',
    crest: true,
    origins: [site],
    audience: site,
    territory: { detail: 'municipality', names: ['León'] },
    tokenClaims: [
      'personKind',
      'givenNames',
      'firstFamilyName',
      'secondFamilyName',
      'companyName',
      'email',
    ],
    lifetimes: { ...defaultLifetimes, flow: hours(2) },
    retention: defaultRetention,
    limits: defaultLimits,
    // WhatsApp carries codes alone; whatever it does not carry, or cannot bring, goes by SMS.
    delivery: {
      email: [
        {
          via: 'ses',
          region: 'us-east-1',
          secrets: { keyId: 'AWS_KEY_ID_LEON', key: 'AWS_KEY_LEON' },
        },
        { via: 'sendgrid', secrets: { key: 'SENDGRID_KEY_LEON' } },
      ],
      sms: [
        {
          via: 'whatsapp',
          phoneNumber: '000000000000000',
          template: 'codigo_de_acceso',
          languages: { 'es-MX': 'es_MX', es: 'es', en: 'en' },
          secrets: {
            key: 'WHATSAPP_KEY_LEON',
            reports: 'WHATSAPP_SECRET_LEON',
            handshake: 'WHATSAPP_HANDSHAKE_LEON',
          },
        },
        {
          via: 'infobip',
          base: 'https://leon.infobip.example',
          sender: 'LEON',
          secrets: { key: 'INFOBIP_KEY_LEON' },
        },
        {
          via: 'sns',
          region: 'us-east-1',
          secrets: { keyId: 'AWS_KEY_ID_LEON', key: 'AWS_KEY_LEON' },
        },
      ],
    },
    identityProviders: {
      google: {
        via: 'google',
        clientId: '000000000000-leon.apps.googleusercontent.com',
        secrets: { client: 'GOOGLE_SECRET_LEON' },
      },
      facebook: {
        via: 'facebook',
        clientId: '000000000000000',
        secrets: { client: 'FACEBOOK_SECRET_LEON' },
      },
    },
    sender: { name: 'Mi Carpeta Ciudadana', address: 'no-responder@leon.example' },
    agreements: leonAgreements,
  },
}
