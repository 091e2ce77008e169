/** The registry of what figures are counted from. */
import { ofAttempts } from './attempts.ts'
import { ofAudit } from './audit.ts'
import { ofFlows } from './flows.ts'
import { ofOutbox } from './outbox.ts'
import type { Source } from './source.ts'

export const sources = {
  audit: ofAudit,
  attempts: ofAttempts,
  flows: ofFlows,
  outbox: ofOutbox,
} as const satisfies Readonly<Record<string, Source>>
