/** Flows that are about whoever is signed in, inside their account. */

/** Those that not every municipality has. */
export const furtherAccountFlows = [
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
] as const

export const accountFlows = ['change-password', ...furtherAccountFlows] as const

export type AccountFlow = (typeof accountFlows)[number]

export const isAccountFlow = (kind: string): kind is AccountFlow =>
  (accountFlows as readonly string[]).includes(kind)
