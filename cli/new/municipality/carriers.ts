/** The providers that a new profile may begin with, and what each must be told beside its secrets. */
import type { Channel } from '../../../contract/channel.ts'
import type { CarrierSetting } from '../../../worker/delivery/providers/index.ts'

const domain = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/
const region = /^[a-z]{2}(?:-[a-z]+)+-\d$/
const address = /^https:\/\/[^\s?#]+$/
const number = /^\+?\d{4,15}$|^[A-Za-z0-9 ]{3,11}$/

/** Each is asked when its provider is chosen; the name is the provider's, and what is asked. */
export const carrierSettings = {
  mailgunDomain: { via: 'mailgun', what: 'domain', shape: domain, example: 'mg.ciudad.gob.ec' },
  sesRegion: { via: 'ses', what: 'region', shape: region, example: 'sa-east-1' },
  smtpHost: { via: 'smtp', what: 'host', shape: domain, example: 'correo.ciudad.gob.ec' },
  smtpPort: { via: 'smtp', what: 'port', shape: /^(?:465|587)$/, example: '465' },
  webhookEmailUrl: {
    via: 'webhook-email',
    what: 'url',
    shape: address,
    example: 'https://mensajes.ciudad.gob.ec/correo',
  },
  infobipUrl: {
    via: 'infobip',
    what: 'url',
    shape: /^https:\/\/[^\s/]+$/,
    example: 'https://xxxxx.api.infobip.com',
  },
  infobipSender: { via: 'infobip', what: 'sender', shape: number, example: 'Ciudad' },
  snsRegion: { via: 'sns', what: 'region', shape: region, example: 'sa-east-1' },
  twilioAccount: {
    via: 'twilio',
    what: 'account',
    shape: /^AC[0-9a-f]{32}$/i,
    example: 'AC0123456789abcdef0123456789abcdef',
  },
  twilioSender: {
    via: 'twilio',
    what: 'sender',
    shape: /^MG[0-9a-f]{32}$|^\+?\d{4,15}$|^[A-Za-z0-9 ]{3,11}$/i,
    example: '+12025550123',
  },
  vonageAccount: { via: 'vonage', what: 'account', shape: /^[0-9a-f]{8}$/i, example: 'a1b2c3d4' },
  vonageSender: { via: 'vonage', what: 'sender', shape: number, example: 'Ciudad' },
  webhookSmsUrl: {
    via: 'webhook-sms',
    what: 'url',
    shape: address,
    example: 'https://mensajes.ciudad.gob.ec/sms',
  },
} as const

export type CarrierSettingName = keyof typeof carrierSettings

export interface Told {
  readonly slug: string
  /** Origin of the Worker. */
  readonly base: string
  readonly setting: (name: CarrierSettingName) => string
  /** Name of a secret of the city's own: `RESEND_KEY_LEON` of `RESEND_KEY`. */
  readonly secret: (name: string) => string
}

/** By channel and name. WhatsApp carries codes alone, with templates of the city's own: docs/delivery.md. */
export const carriers = {
  email: {
    brevo: ({ secret }) => ({ via: 'brevo', secrets: { key: secret('BREVO_KEY') } }),
    cloudflare: () => ({ via: 'cloudflare' }),
    mailgun: ({ setting, secret }) => ({
      via: 'mailgun',
      domain: setting('mailgunDomain'),
      secrets: { key: secret('MAILGUN_KEY'), reports: secret('MAILGUN_REPORTS') },
    }),
    postmark: ({ secret }) => ({ via: 'postmark', secrets: { key: secret('POSTMARK_KEY') } }),
    resend: ({ secret }) => ({
      via: 'resend',
      secrets: { key: secret('RESEND_KEY'), reports: secret('RESEND_REPORTS') },
    }),
    sendgrid: ({ secret }) => ({ via: 'sendgrid', secrets: { key: secret('SENDGRID_KEY') } }),
    ses: ({ setting, secret }) => ({
      via: 'ses',
      region: setting('sesRegion'),
      secrets: { keyId: secret('SES_KEY_ID'), key: secret('SES_KEY') },
    }),
    smtp: ({ setting, secret }) => ({
      via: 'smtp',
      host: setting('smtpHost'),
      port: Number(setting('smtpPort')),
      secrets: { user: secret('SMTP_USER'), password: secret('SMTP_PASSWORD') },
    }),
    'webhook-email': ({ setting, secret }) => ({
      via: 'webhook-email',
      base: setting('webhookEmailUrl'),
      secrets: { key: secret('EMAIL_KEY') },
    }),
  },
  sms: {
    infobip: ({ setting, secret }) => ({
      via: 'infobip',
      base: setting('infobipUrl'),
      sender: setting('infobipSender'),
      secrets: { key: secret('INFOBIP_KEY') },
    }),
    sns: ({ setting, secret }) => ({
      via: 'sns',
      region: setting('snsRegion'),
      secrets: { keyId: secret('SNS_KEY_ID'), key: secret('SNS_KEY') },
    }),
    twilio: ({ slug, base, setting, secret }) => ({
      via: 'twilio',
      account: setting('twilioAccount'),
      sender: setting('twilioSender'),
      reportsUrl: `${base}/${slug}/delivery/sms/twilio/reports`,
      secrets: { key: secret('TWILIO_TOKEN'), reports: secret('TWILIO_TOKEN') },
    }),
    vonage: ({ setting, secret }) => ({
      via: 'vonage',
      credentials: { account: setting('vonageAccount') },
      sender: setting('vonageSender'),
      secrets: { key: secret('VONAGE_KEY') },
    }),
    'webhook-sms': ({ setting, secret }) => ({
      via: 'webhook-sms',
      base: setting('webhookSmsUrl'),
      secrets: { key: secret('SMS_KEY') },
    }),
  },
} satisfies { [C in Channel]: Record<string, (told: Told) => CarrierSetting<C>> }

export type CarrierName<C extends Channel> = keyof (typeof carriers)[C]
