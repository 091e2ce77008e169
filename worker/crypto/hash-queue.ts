/**
 * Decides whose password is hashed next. A hash blocks the whole isolate for 30 to 45 ms, so hashes are computed one at a
 * time, with a turn of the event loop in between, and a crowd in one lane cannot keep the other lanes from their turns
 * (T31).
 *
 * No request waits for a promise of another request: when a client goes away, the platform cancels everything that its
 * request does, and a request that waited for it would wait for ever. Instead each request looks with its own timer
 * whether it is next, and one that has not looked when it was due has gone, and leaves its place to others.
 */
import { AuthError } from '../auth-error.ts'

/**
 * - `known`: a browser that the account has been used on
 * - `quiet`: a source of which few have been wrong lately, or somebody who has paid with work
 * - `rest`: everybody else
 */
export type Lane = 'known' | 'quiet' | 'rest'

export interface Turn {
  readonly lane: Lane
  /** Sources take turns within a lane, so that one with many requests delays none but its own. */
  readonly clientIp: string
}

interface Waiter extends Turn {
  readonly arrival: number
  /** Turns that there had been when it came. */
  readonly cameAt: number
  /** Milliseconds since 1970: when it means to look again whether it is next. */
  looksAt: number
  /** Whether it had to give up its place to a source that held fewer. */
  displaced: boolean
}

/** In the order in which the lanes have a turn when all are due. */
const lanes = ['known', 'quiet', 'rest'] as const satisfies readonly Lane[]

/**
 * How many of eight turns each lane gets when all of them have requests waiting; unused turns go to the others. No lane
 * is emptied before another has a turn: otherwise a few known and always correct clients would keep everybody else out,
 * and one of the rest may be an account's owner behind an attacker's address.
 */
const shares: Readonly<Record<Lane, number>> = { known: 4, quiet: 3, rest: 1 }

/** How many may wait in each lane: what its share of the isolate hashes in about seven seconds, at 40 ms a hash. */
const depths: Readonly<Record<Lane, number>> = { known: 64, quiet: 64, rest: 20 }

/** Seconds after which a request that found no place may be tried again; the page does so by itself. */
const retryAfter = 2

/** Milliseconds that a hash at the product's cost takes at least. */
const leastTurn = 8

/** Milliseconds between two looks of a request that is far behind. */
const longestPause = 100

/** Milliseconds by which a look may be late, where the isolate is busy, before the request is taken as gone. */
const mostLate = 250

/** Sources whose last turn is remembered. */
const mostSources = 1000

const later = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })

export interface HashQueue {
  /**
   * Hashes when it is its turn.
   *
   * @param turn absent for work that no stranger can cause: it waits in the quiet lane, however many wait there
   * @throws AuthError `unavailable` with `retryAfter` when the lane is full
   */
  run<T>(turn: Turn | undefined, hash: () => T): Promise<T>
  /** Whether nobody else would find a place in a lane now. */
  isFull(lane: Lane): boolean
}

export function hashQueue(): HashQueue {
  const waiting: Readonly<Record<Lane, Set<Waiter>>> = {
    known: new Set(),
    quiet: new Set(),
    rest: new Set(),
  }
  /** Each lane in the order of its turns, for as long as nobody comes or goes: whoever waits asks for it at every look. */
  const order = new Map<Lane, readonly Waiter[]>()
  let arrivals = 0
  let turns = 0
  /** How far each lane has advanced: a turn advances it by one over its share, and the lane least advanced is next. */
  const passed: Record<Lane, number> = { known: 0, quiet: 0, rest: 0 }
  /** How far the lane of the last turn had come before it. */
  let reached = 0
  /** Whether the event loop has turned since the last hash. */
  let turned = true
  const lastTurn = new Map<string, number>()

  const enter = (one: Waiter) => {
    // A lane in which nobody waited saves up no turns.
    if (waiting[one.lane].size === 0) passed[one.lane] = Math.max(passed[one.lane], reached)
    waiting[one.lane].add(one)
    order.clear()
  }
  const leave = (one: Waiter) => {
    waiting[one.lane].delete(one)
    order.clear()
  }

  /**
   * The request that has waited longest since it came, or since its source had a turn meanwhile; among equals, the one
   * whose source had its last turn earlier, then the one that came first. So whoever comes later, from however many
   * sources, overtakes nobody but the crowd of one.
   */
  function inOrder(lane: Lane): readonly Waiter[] {
    const known = order.get(lane)
    if (known) return known
    const turnOf = ({ clientIp }: Waiter) => lastTurn.get(clientIp) ?? -1
    const since = (one: Waiter) => Math.max(one.cameAt, turnOf(one))
    const sorted = [...waiting[lane]].toSorted(
      (one, other) =>
        since(one) - since(other) || turnOf(one) - turnOf(other) || one.arrival - other.arrival,
    )
    order.set(lane, sorted)
    return sorted
  }

  const isGone = ({ looksAt }: Waiter) => looksAt < Date.now() - mostLate

  function next(): Waiter | undefined {
    const [lane] = lanes
      .filter((one) => waiting[one].size > 0)
      .toSorted((one, other) => passed[one] - passed[other])
    const first = lane && inOrder(lane)[0]
    if (!first || !isGone(first)) return first
    leave(first)
    return next()
  }

  /**
   * Until the next look: at least what those before it need, so that a crowd does not keep the isolate busier with
   * looking than with hashing. Whoever is next, or next but one, looks all the time.
   */
  const pauseOf = (one: Waiter) =>
    Math.min(longestPause, Math.max(1, (inOrder(one.lane).indexOf(one) - 1) * leastTurn))

  function takeTurn(one: Waiter) {
    leave(one)
    reached = passed[one.lane]
    passed[one.lane] += 1 / shares[one.lane]
    if (lastTurn.size >= mostSources) lastTurn.clear()
    lastTurn.set(one.clientIp, (turns += 1))
    turned = false
  }

  /** The newest of the source that holds most places, if it holds more than the newcomer's source would. */
  function displaceable(lane: Lane, clientIp: string): Waiter | undefined {
    const byClient = Map.groupBy(waiting[lane], (one) => one.clientIp)
    const [most = []] = [...byClient.values()].toSorted((a, b) => b.length - a.length)
    return most.length > (byClient.get(clientIp)?.length ?? 0) + 1 ? most.at(-1) : undefined
  }

  function isFull(lane: Lane): boolean {
    if (waiting[lane].size < depths[lane]) return false
    for (const one of waiting[lane]) if (isGone(one)) leave(one)
    return waiting[lane].size >= depths[lane]
  }

  function join(turn: Turn | undefined): Waiter {
    const { lane, clientIp }: Turn = turn ?? { lane: 'quiet', clientIp: '' }
    if (turn && isFull(lane)) {
      const displaced = displaceable(lane, clientIp)
      if (!displaced) throw new AuthError('unavailable', { retryAfter })
      leave(displaced)
      displaced.displaced = true
    }
    const one: Waiter = {
      lane,
      clientIp,
      arrival: (arrivals += 1),
      cameAt: turns,
      looksAt: Date.now(),
      displaced: false,
    }
    enter(one)
    return one
  }

  return {
    isFull,

    async run(turn, hash) {
      const mine = join(turn)
      while (!turned || next() !== mine) {
        const before = turns
        const pause = pauseOf(mine)
        mine.looksAt = Date.now() + pause
        // oxlint-disable-next-line no-await-in-loop -- the waiting itself
        await later(pause)
        // A whole pause without a hash: the loop has turned. One that was due already when the last hash ended is none.
        if (before === turns) turned = true
        if (mine.displaced) throw new AuthError('unavailable', { retryAfter })
        // Taken as gone by mistake: the place was its own all the time.
        if (!waiting[mine.lane].has(mine)) enter(mine)
        mine.looksAt = Date.now()
      }
      takeTurn(mine)
      try {
        return hash()
      } finally {
        // So that whoever comes next need not pause. If this request is cancelled before, they do, for a millisecond.
        const after = turns
        void later(1).then(() => {
          if (after === turns) turned = true
        })
      }
    },
  }
}

/** The one of this isolate: it is the isolate that a hash holds up. */
export const hashing = hashQueue()

/**
 * Refuses at once if a client that may be unknown would find no free place.
 *
 * @param mayBeKnown whether the browser says that it has been here before
 * @throws AuthError `unavailable` with `retryAfter`
 */
export function requireRoom(mayBeKnown: boolean): void {
  if (!mayBeKnown && hashing.isFull('quiet') && hashing.isFull('rest'))
    throw new AuthError('unavailable', { retryAfter })
}
