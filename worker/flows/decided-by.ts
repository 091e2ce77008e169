/** By when an officer will have decided, as the city has promised. */
import { hours } from '../../contract/units.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { Ports } from './ports.ts'

/** To the full hour: what is told does not tell who asked a moment sooner. Nothing where nobody has promised anything. */
export function decidedBy(
  { private: { desk } }: Municipality,
  { now }: Pick<Ports, 'now'>,
): { readonly until?: number } {
  if (!desk) return {}
  const until = now() + desk.decidesWithin
  return { until: until - (until % hours(1)) }
}
