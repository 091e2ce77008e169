/** How far a message got with a carrier that did not take it, and which advice fits. */
import type { Trial } from '../../worker/delivery/diagnostics/test-result.ts'

type Refused = Extract<Trial, { readonly taken: false }>

/**
 * What went wrong, by what can be done about it; also where it went wrong:
 *
 * - `setup`: before anybody was asked
 * - `reach`: the provider was not reached, or something else answered
 * - `busy`: it answered, but did not look at us
 * - `credentials`, `sender`, `message`: it refused one of these
 */
const stages = {
  'secret-missing': 'setup',
  'secret-unusable': 'setup',
  'binding-missing': 'setup',
  'setting-unusable': 'setup',
  unreachable: 'reach',
  slow: 'reach',
  'wrong-endpoint': 'reach',
  certificate: 'reach',
  busy: 'busy',
  credentials: 'credentials',
  suspended: 'credentials',
  money: 'credentials',
  quota: 'credentials',
  trial: 'message',
  feature: 'message',
  sender: 'sender',
  template: 'message',
  country: 'message',
  filtered: 'message',
  'not-carried': 'message',
  recipient: 'message',
  'of-provider': 'busy',
  'of-account': 'credentials',
  'of-message': 'message',
} as const

export type Trouble = keyof typeof stages

const troubles: Readonly<Record<string, Trouble>> = {
  secret_missing: 'secret-missing',
  secret_malformed: 'secret-unusable',
  credentials_unusable: 'secret-unusable',
  auth_missing: 'secret-unusable',
  binding_missing: 'binding-missing',
  endpoint_insecure: 'setting-unusable',
  endpoint_malformed: 'setting-unusable',
  no_provider: 'setting-unusable',
  port_blocked: 'setting-unusable',
  sender_malformed: 'setting-unusable',
  connection_failed: 'unreachable',
  provider_timeout: 'slow',
  endpoint_unknown: 'wrong-endpoint',
  endpoint_redirects: 'wrong-endpoint',
  answer_unreadable: 'wrong-endpoint',
  starttls_missing: 'certificate',
  starttls_tampered: 'certificate',
  certificate_refused: 'certificate',
  rate_limited: 'busy',
  vendor_failed: 'busy',
  queue_full: 'busy',
  provider_in_maintenance: 'busy',
  credentials_refused: 'credentials',
  client_refused: 'credentials',
  account_suspended: 'suspended',
  insufficient_funds: 'money',
  payment_required: 'money',
  quota_exhausted: 'quota',
  account_on_trial: 'trial',
  feature_not_enabled: 'feature',
  stream_unknown: 'feature',
  configuration_set_unknown: 'feature',
  reports_url_refused: 'feature',
  sender_refused: 'sender',
  sender_restricted: 'sender',
  template_missing: 'template',
  template_refused: 'template',
  template_held: 'template',
  country_not_enabled: 'country',
  route_missing: 'country',
  text_filtered: 'filtered',
  text_too_long: 'filtered',
  fraud_guard: 'filtered',
  flooding_filter: 'filtered',
  held_back: 'filtered',
  policy_refused: 'filtered',
  message_refused: 'filtered',
  no_code_to_carry: 'not-carried',
  not_on_whatsapp: 'recipient',
  recipient_rate_limited: 'recipient',
  address_refused: 'recipient',
  address_malformed: 'recipient',
  mailbox_full: 'recipient',
  number_cannot_receive: 'recipient',
  recipient_opted_out: 'recipient',
  recipient_suppressed: 'recipient',
}

const ofFault = {
  provider: 'of-provider',
  account: 'of-account',
  message: 'of-message',
  deferred: 'recipient',
  recipient: 'recipient',
} as const satisfies Record<Refused['fault'], Trouble>

/** @returns what is in the way; for a reason that is new, what its fault says of it */
export const troubleOf = ({ reason, fault }: Pick<Refused, 'reason' | 'fault'>): Trouble =>
  (Object.hasOwn(troubles, reason) ? troubles[reason] : undefined) ?? ofFault[fault]

/** Undefined: it is not known. */
export type Known = boolean | undefined

export interface Marks {
  readonly reachable: Known
  readonly credentials: Known
  readonly sender: Known
  readonly taken: boolean
}

/** The conclusions about a carrier that a trial allows, and those that it leaves open. */
export function marksOf(trial: Trial): Marks {
  if (trial.taken) return { reachable: true, credentials: true, sender: true, taken: true }
  const unknown = { reachable: undefined, credentials: undefined, sender: undefined, taken: false }
  const stage = stages[troubleOf(trial)]
  switch (stage) {
    case 'setup':
      return unknown
    case 'reach':
      return { ...unknown, reachable: false }
    case 'busy':
      return { ...unknown, reachable: true }
    case 'credentials':
      return { ...unknown, reachable: true, credentials: false }
    case 'sender':
      return { reachable: true, credentials: true, sender: false, taken: false }
    case 'message':
      return { ...unknown, reachable: true, credentials: true }
  }
}
