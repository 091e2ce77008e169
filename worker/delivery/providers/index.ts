/** The registry of providers, and how each is made: one file and one line each. */
import type { Channel } from '../../../contract/channel.ts'
import { brevo } from './brevo.ts'
import { cloudflare } from './cloudflare.ts'
import { devOutbox } from './dev-outbox.ts'
import { infobip } from './infobip.ts'
import { mailgun } from './mailgun.ts'
import { postmark } from './postmark.ts'
import { resend } from './resend.ts'
import { sendgrid } from './sendgrid.ts'
import { ses } from './ses.ts'
import { smtp } from './smtp.ts'
import { sns } from './sns.ts'
import { twilio } from './twilio.ts'
import { vonage } from './vonage.ts'
import { webhook } from './webhook.ts'
import { whatsapp } from './whatsapp.ts'

const vendors = {
  brevo,
  cloudflare,
  infobip,
  mailgun,
  postmark,
  resend,
  sendgrid,
  ses,
  smtp,
  sns,
  twilio,
  vonage,
  'webhook-email': webhook('email'),
  'webhook-sms': webhook('sms'),
  whatsapp,
} as const

const local = {
  // Under the constant, not under a setting: a production build does not hold the dev outbox at all.
  ...(LOCAL && { 'dev-outbox-email': devOutbox('email'), 'dev-outbox-sms': devOutbox('sms') }),
} as const

export const providers = { ...vendors, ...local }

export type ProviderName = keyof typeof providers

type Definition<Via extends ProviderName> = NonNullable<(typeof providers)[Via]>

type Named<Via extends ProviderName> = {
  readonly via: Via
  /** Tells two of the same provider apart; its name when absent. */
  readonly name?: string
} & Parameters<Definition<Via>['make']>[0]

/** How a municipality uses a provider of a channel, as its profile says it. */
export type CarrierSetting<C extends Channel = Channel> = {
  readonly [Via in ProviderName]: Definition<Via>['channel'] extends C ? Named<Via> : never
}[ProviderName]

/** The providers of a municipality: for each channel, in the order in which they are tried. */
export type DeliverySetting = { readonly [C in Channel]: readonly CarrierSetting<C>[] }
