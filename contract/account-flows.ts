/** Flows that are about whoever is signed in, inside their account. */
import type { FlowKind } from './flow.ts'

export const accountFlows = [
  'change-password',
  'link-identity',
  'change-details',
  'change-email',
  'change-phone',
  'withdraw-agreement',
  'download-data',
  'delete-account',
  'step-up',
  'add-factor',
  'remove-factor',
  'new-recovery-codes',
  'forget-device',
] as const satisfies readonly FlowKind[]

export type AccountFlow = (typeof accountFlows)[number]

export const isAccountFlow = (kind: FlowKind): kind is AccountFlow =>
  (accountFlows as readonly FlowKind[]).includes(kind)
