/** Ciudad Abierta: what we would recommend to a city that starts today. */
import type { Field } from '../../contract/fields/index.ts'
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import { accountFlows } from './account-flows.ts'
import { factorsOfSignIn } from './factor-steps.ts'
import { defaultLifetimes } from './lifetimes.ts'
import { defaultRetention } from './default-retention.ts'
import { defaultLimits } from '../limits/limits.ts'
import type { Municipality } from './municipality.ts'
import { helpAt, pagesAt } from './pages.ts'

const documents = [
  'curp',
  'rfc',
  'cedula-ec',
  'ruc-ec',
  'cedula-ve',
  'rif-ve',
  'passport',
] as const satisfies readonly IdentifierKind[]

// NIST SP 800-63B-4 §3.1.1.2: 15 characters where the password is the only factor; a blocklist, no composition rules.
const rule = { min: 15, max: 128 } as const

const names = [
  { kind: 'text', name: 'givenNames', autocomplete: 'given-name', holds: 'name' },
  // Some people have one name alone.
  {
    kind: 'text',
    name: 'familyNames',
    autocomplete: 'family-name',
    holds: 'name',
    optional: true,
  },
] as const satisfies readonly Field[]

const site = 'https://www.ciudadabierta.example'

export const demo: Municipality = {
  public: {
    slug: 'demo',
    name: 'Ciudad Abierta',
    service: 'Cuenta Ciudadana',
    country: 'EC',
    locales: ['es', 'en'],
    timeZone: 'America/Guayaquil',
    brand: { accent: '#0b6b4f', accentDark: '#6fd3ae' },
    pages: pagesAt(site),
    support: {
      page: helpAt(site),
      email: 'cuenta@ciudadabierta.example',
      phone: '+593 2 555 0100',
      office: 'Ventanilla ciudadana, Plaza Mayor 1, de lunes a viernes de 8:00 a 16:00',
    },
    agreements: {
      terms: {
        version: '2026-01',
        title: { es: 'Términos de uso', en: 'Terms of use' },
      },
      privacy: {
        version: '2026-01',
        title: { es: 'Aviso de privacidad', en: 'Privacy notice' },
      },
    },
    // Of the site and of the Worker's host alike; never to be changed, for passkeys are made for it.
    passkeys: { rpId: 'ciudadabierta.example' },
    flows: {
      login: [
        {
          id: 'credentials',
          step: 'credentials',
          fields: [
            { kind: 'identifier', name: 'identifier', accepts: ['email', ...documents] },
            { kind: 'password', name: 'password' },
          ],
        },
        ...factorsOfSignIn,
        { id: 'agreements', step: 'accept-agreements', when: 'agreements_outdated' },
      ],
      register: [
        {
          id: 'details',
          step: 'details',
          human: true,
          fields: [
            { kind: 'identifier', name: 'document', accepts: documents, optional: true },
            ...names,
            { kind: 'email', name: 'email' },
            { kind: 'new-password', name: 'password', rule },
            { kind: 'agreement', name: 'terms', agreement: 'terms' },
            { kind: 'agreement', name: 'privacy', agreement: 'privacy' },
          ],
        },
        { id: 'verify-code', step: 'verify-code', by: 'either', digits: 8 },
        { id: 'prove-password', step: 'prove-password', when: 'browser_changed' },
      ],
      recover: [
        {
          id: 'identify',
          step: 'identify',
          fields: [{ kind: 'identifier', name: 'identifier', accepts: ['email', ...documents] }],
        },
        { id: 'verify-code', step: 'verify-code', by: 'either', digits: 8 },
        { id: 'new-password', step: 'new-password', rule },
      ],
      'change-password': [{ id: 'change-password', step: 'change-password', rule }],
      ...accountFlows({
        details: names,
        phone: { kind: 'phone', name: 'phone' },
        factors: true,
      }),
    },
    factors: { kinds: ['totp', 'sms', 'email'] },
    // A text message costs the city, and a number may be another's: it is for whoever has said who they are.
    levels: { 'change-phone': 2 },
    wording: {
      es: { service: 'la Cuenta Ciudadana', terms: { 'la institución': 'el Municipio' } },
      en: { service: 'the Cuenta Ciudadana', terms: { 'the institution': 'the Municipality' } },
    },
    words: {
      es: {
        'field.phone.label': 'Teléfono',
        'field.phone.hint': 'De preferencia su celular: ahí puede recibir códigos.',
      },
      en: {
        'field.phone.label': 'Telephone',
        'field.phone.hint': 'Preferably your mobile: you can receive codes there.',
        'support.office': 'Citizens’ desk, Plaza Mayor 1, Monday to Friday, 8:00 to 16:00',
      },
    },
  },
  private: {
    base: 'https://id.ciudadabierta.example',
    crest: true,
    origins: [site],
    audience: site,
    tokenClaims: ['givenNames', 'familyNames', 'email'],
    lifetimes: defaultLifetimes,
    retention: defaultRetention,
    limits: defaultLimits,
    delivery: {
      email: [
        { via: 'resend', secrets: { key: 'RESEND_KEY_DEMO', reports: 'RESEND_REPORTS_DEMO' } },
      ],
      sms: [
        {
          via: 'twilio',
          account: 'AC00000000000000000000000000000000',
          sender: 'MG00000000000000000000000000000000',
          reportsUrl: 'https://id.ciudadabierta.example/demo/delivery/sms/twilio/reports',
          secrets: { key: 'TWILIO_TOKEN_DEMO', reports: 'TWILIO_TOKEN_DEMO' },
        },
      ],
    },
    sender: { name: 'Ciudad Abierta', address: 'no-responder@ciudadabierta.example' },
    agreements: {
      terms: {
        es: `Con su Cuenta Ciudadana puede hacer trámites de Ciudad Abierta por internet.

La cuenta es personal. Usted responde por lo que se haga con ella, y puede cerrar sus sesiones o cambiar su contraseña cuando quiera.

La ciudad le avisará en esta misma página, y le volverá a preguntar, si estas condiciones cambian.`,
        en: `With your Cuenta Ciudadana you can do Ciudad Abierta's paperwork online.

The account is personal. You answer for what is done with it, and you can end your sessions or change your password whenever you like.

The city will tell you on this page, and will ask you again, if these terms change.`,
      },
      privacy: {
        es: `Ciudad Abierta guarda su documento, sus nombres y su correo para identificarle en sus trámites, y para nada más.

Los datos se guardan cifrados. Puede verlos en su cuenta, y pedir que se corrijan o se borren en la ventanilla ciudadana.`,
        en: `Ciudad Abierta keeps your document, your names and your e-mail to know who you are in its services, and for nothing else.

Your data are kept encrypted. You can see them in your account, and ask for them to be corrected or erased at the citizens' desk.`,
      },
    },
  },
}
