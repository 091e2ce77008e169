/** Whose password is hashed before whose: what a request has shown of itself, as the queue of hashes wants to know it. */
import type { Slot } from './limits-port.ts'
import type { Turn } from './ports.ts'
import type { Visitor } from './step.ts'

interface Shown {
  /** The account has been used on this browser. */
  readonly known?: boolean
  /** It paid with work. */
  readonly paid?: boolean
  /** The first is the one of its source. */
  readonly slots?: readonly Slot[]
}

export function turnOf({ source }: Visitor, { known, paid, slots = [] }: Shown): Turn {
  if (known) return { lane: 'known', source }
  const [ofSource] = slots
  const isQuiet = ofSource === undefined || (ofSource.allowed && ofSource.quiet)
  return { lane: paid || isQuiet ? 'quiet' : 'rest', source }
}
