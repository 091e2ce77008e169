/** The registry of vendors that stand at the edge: one a provider of worker/delivery/providers that speaks HTTP. */
import type { ProviderName } from '../../../worker/delivery/providers/index.ts'
import { brevo } from './brevo.ts'
import { infobip } from './infobip.ts'
import { mailgun } from './mailgun.ts'
import { postmark } from './postmark.ts'
import { resend } from './resend.ts'
import { sendgrid } from './sendgrid.ts'
import { ses } from './ses.ts'
import { sns } from './sns.ts'
import { twilio } from './twilio.ts'
import type { Vendor } from './vendor.ts'
import { vonage } from './vonage.ts'
import { webhookEmail, webhookSms } from './webhook.ts'
import { whatsapp } from './whatsapp.ts'

export const vendors = {
  brevo,
  infobip,
  mailgun,
  postmark,
  resend,
  sendgrid,
  ses,
  sns,
  twilio,
  vonage,
  'webhook-email': webhookEmail,
  'webhook-sms': webhookSms,
  whatsapp,
} satisfies Partial<Record<ProviderName, Vendor>> as Readonly<Record<string, Vendor>>
