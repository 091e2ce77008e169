/** How the flows of a city can end. */
import type { DoneScreen, FlowKind } from '../../../contract/flow.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { done } from './samples.ts'

/** A moment that is always the same. */
const later = 1_763_200_000

/** How a flow can end. */
export function endingsIn(
  { slug: city, flows }: PublicProfile,
  kind: FlowKind,
): readonly DoneScreen[] {
  if (!flows[kind]) return []
  const sends = flows[kind]?.some((step) => 'sends' in step && step.sends)
  const details = { to: 'ana.paredes@ejemplo.com' }
  if (sends) return [done('temporary_password_sent', undefined, kind === 'register' ? details : {})]
  const outcomes: Readonly<Record<FlowKind, readonly DoneScreen[]>> = {
    login:
      city === 'ibarra' ? [done('claim_received', undefined, { reference: 'IBA-7K2M-9QXD' })] : [],
    register: city === 'ecuapass' ? [done('awaiting_approval')] : [done('registered')],
    recover: [done('recovered')],
    'change-password': [done('password_changed')],
    'find-user': [done('user_found', undefined, { userId: 'ana.paredes' }), done('user_sent')],
    'request-contact': [done('request_received', undefined, { reference: 'LEO-7K2M-9QXD' })],
    dispute: [done('claim_stopped')],
    disown: [done('disowned')],
    'federated-login': [],
    'link-identity': [done('identity_linked', undefined, { provider: 'Google' })],
    'change-details': [done('details_changed')],
    'change-email': [
      done('contact_changed', undefined, { to: 'ana.nueva@ejemplo.com', until: later }),
    ],
    'change-phone': [done('contact_changed', undefined, { to: '+593991234599', until: later })],
    'withdraw-agreement': [done('agreement_withdrawn')],
    'download-data': [done('download_ready', undefined, { download: 'dwn_1', until: later })],
    'delete-account': [done('deletion_requested', undefined, { until: later })],
    'step-up': [done('identity_confirmed')],
    'add-factor': [done('factor_added')],
    'remove-factor': [
      done('factor_removed'),
      done('factor_reset_requested', undefined, { until: later }),
    ],
    'new-recovery-codes': [done('recovery_codes_made')],
    'forget-device': [done('device_forgotten')],
  }
  return outcomes[kind]
}
