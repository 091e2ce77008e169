/** By when an officer will have decided, as the city has promised. */
import { hours } from '../../contract/units.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { Ports } from './ports.ts'

interface DecidedBy {
  /** Seconds since 1970. */
  readonly until?: number
}

/** To the full hour: what is told does not tell who asked a moment sooner. Nothing where nobody has promised anything. */
export function decidedBy(
  { private: { desk } }: Municipality,
  { now }: Pick<Ports, 'now'>,
): DecidedBy {
  if (!desk) return {}
  const until = now() + desk.decidesWithin
  return { until: until - (until % hours(1)) }
}

/** The same for a letter. */
export const untilInLetter = ({ until }: DecidedBy): { readonly until?: string } =>
  until === undefined ? {} : { until: String(until) }
