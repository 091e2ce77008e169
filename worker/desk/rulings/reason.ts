/** The reason that an officer gives, as the citizen may read it on one line of a message. */
import { sanitizeReason } from '../../delivery/messages/sanitize.ts'

/** Characters; the message would cut a longer one. */
export const longestReason = 500

export type ReasonReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: 'missing' | 'too_long' }

export function readReason(written: string): ReasonReading {
  const value = sanitizeReason(written)
  if (value === '') return { ok: false, error: 'missing' }
  if ([...written].length > longestReason) return { ok: false, error: 'too_long' }
  return { ok: true, value }
}
