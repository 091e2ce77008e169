/**
 * When an isolate hears whoever it has refused lately. To refuse takes it some milliseconds, as much as all that comes
 * before a hash: a flood waits for it, source by source, and citizens do not (T31).
 */
import { turnQueue } from '../turn-queue.ts'

/** Milliseconds: an eighth of the isolate's time at most. */
const rest = 20

/** As many as have their turn within two seconds and a half. */
const depth = 120

export const refusing = turnQueue({
  depths: { known: depth, quiet: 0, rest: depth },
  leastTurn: rest,
  rest,
})
