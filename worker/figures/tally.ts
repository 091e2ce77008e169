/**
 * Counts what was refused, in the isolate's own memory: a refusal writes nothing and waits for nothing. Now and then what
 * has come together is written, after an answer has left. What an isolate still holds when the platform ends it is lost:
 * these are figures, and no record.
 */
import { seconds } from '../../contract/units.ts'
import { hourOf, type Counted } from './counters.ts'

/** So long what was counted is held, so that a flood of refusals writes as rarely as a few. */
const held = seconds(10)

type Refused = Omit<Counted, 'count' | 'hour'>

const tally = new Map<string, Counted>()
let since = 0

/** @param at seconds since 1970 */
export function noteRefusal(refused: Refused, at: number): void {
  if (tally.size === 0) since = at
  const hour = hourOf(at)
  const key = [refused.municipality, hour, refused.metric, refused.name].join(' ')
  tally.set(key, { ...refused, hour, count: (tally.get(key)?.count ?? 0) + 1 })
}

/** @returns what is to be written now, and is counted no more; nothing while it is held */
export function takeDue(now: number): readonly Counted[] {
  return now - since < held ? [] : takeAll()
}

/** Whatever there is. */
export function takeAll(): readonly Counted[] {
  const all = [...tally.values()]
  tally.clear()
  return all
}
