/**
 * Decides whose work an isolate does next, where a crowd may ask for it: one at a time, with a turn of the event loop in
 * between, and a crowd in one lane cannot keep the other lanes from their turns (T31).
 *
 * No request waits for a promise of another request: when a client goes away, the platform cancels everything that its
 * request does, and a request that waited for it would wait for ever. Instead each request checks with its own timer
 * whether it is next, and a request that has stopped checking is passed over.
 */
import { AuthError } from './auth-error.ts'

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
  /** How often it has looked whether it is next. */
  looks: number
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

/** Seconds after which a request that found no place may be tried again; the page does so by itself. */
export const retryAfter = 2

/** Milliseconds between two checks of a request that is far behind. */
const longestPause = 100

/** How often a request checks before it takes one that has not checked at all in that time as gone. */
const mostMissedLooks = 8

/** Sources whose last turn is remembered. */
const mostSources = 1000

const later = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })

interface Pace {
  /** How many may wait in each lane. */
  readonly depths: Readonly<Record<Lane, number>>
  /** Milliseconds that a turn takes at least. */
  readonly leastTurn: number
  /** Milliseconds for which the isolate does something else after each turn; when absent, whatever is due. */
  readonly rest?: number
}

export interface TurnQueue {
  /**
   * Does the work when it is its turn.
   *
   * @param turn absent for work that no stranger can cause: it waits in the quiet lane, however many wait there
   * @throws AuthError `unavailable` with `retryAfter` when the lane is full
   */
  run<T>(turn: Turn | undefined, work: () => T): Promise<T>
  /** Whether nobody else would find a place in a lane now. */
  isFull(lane: Lane): boolean
}

export function turnQueue({ depths, leastTurn, rest = 0 }: Pace): TurnQueue {
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
  /** Whether the event loop has turned since the last turn, and the rest is over. */
  let rested = true
  let restsUntil = 0
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

  /** The request whose source has waited longest since its last turn; among equals, the one that came first. */
  function inOrder(lane: Lane): readonly Waiter[] {
    const known = order.get(lane)
    if (known) return known
    const turnOf = ({ clientIp }: Waiter) => lastTurn.get(clientIp) ?? -1
    const sorted = [...waiting[lane]].toSorted(
      (one, other) => turnOf(one) - turnOf(other) || one.arrival - other.arrival,
    )
    order.set(lane, sorted)
    return sorted
  }

  function next(): Waiter | undefined {
    const [lane] = lanes
      .filter((one) => waiting[one].size > 0)
      .toSorted((one, other) => passed[one] - passed[other])
    return lane && inOrder(lane)[0]
  }

  /**
   * Until the next look: at least what those before it need, so that a crowd does not keep the isolate busier with
   * looking than with work. Whoever is next, or next but one, looks all the time.
   */
  const pauseOf = (one: Waiter) =>
    Math.min(longestPause, Math.max(1, (inOrder(one.lane).indexOf(one) - 1) * leastTurn))

  function takeTurn(one: Waiter) {
    leave(one)
    reached = passed[one.lane]
    passed[one.lane] += 1 / shares[one.lane]
    if (lastTurn.size >= mostSources) lastTurn.clear()
    lastTurn.set(one.clientIp, (turns += 1))
    rested = false
    restsUntil = Date.now() + rest
  }

  /** The newest of the source that holds most places, if it holds more than the newcomer's source would. */
  function displaceable(lane: Lane, clientIp: string): Waiter | undefined {
    const byClient = Map.groupBy(waiting[lane], (one) => one.clientIp)
    const [most = []] = [...byClient.values()].toSorted((a, b) => b.length - a.length)
    return most.length > (byClient.get(clientIp)?.length ?? 0) + 1 ? most.at(-1) : undefined
  }

  /** Removes from a lane the requests that do not check any more. */
  async function sweep(lane: Lane) {
    const before = [...waiting[lane]].map((one) => [one, one.looks] as const)
    await later(longestPause)
    await later(longestPause)
    for (const [one, looks] of before) if (one.looks === looks) leave(one)
  }

  async function join(turn: Turn | undefined): Promise<Waiter> {
    const { lane, clientIp }: Turn = turn ?? { lane: 'quiet', clientIp: '' }
    const full = () => turn && waiting[lane].size >= depths[lane]
    if (full()) {
      const displaced = displaceable(lane, clientIp)
      if (displaced) {
        leave(displaced)
        displaced.displaced = true
      } else await sweep(lane)
    }
    if (full()) throw new AuthError('unavailable', { retryAfter })
    const one = { lane, clientIp, arrival: (arrivals += 1), looks: 0, displaced: false }
    enter(one)
    return one
  }

  return {
    isFull: (lane) => waiting[lane].size >= depths[lane],

    async run(turn, work) {
      const mine = await join(turn)
      let doubted: { readonly who: Waiter; readonly looks: number; times: number } | undefined
      while (!rested || next() !== mine) {
        const before = turns
        // oxlint-disable-next-line no-await-in-loop -- the waiting itself
        await later(pauseOf(mine))
        // A whole pause without a turn: the loop has turned. One that was due already when the last turn ended is none.
        if (before === turns && Date.now() >= restsUntil) rested = true
        mine.looks += 1
        if (mine.displaced) throw new AuthError('unavailable', { retryAfter })
        // Passed over by mistake: the place was its own all the time.
        if (!waiting[mine.lane].has(mine)) enter(mine)
        const who = next()
        if (!who || who === mine) continue
        if (doubted?.who !== who || doubted.looks !== who.looks)
          doubted = { who, looks: who.looks, times: 0 }
        doubted.times += 1
        if (doubted.times > mostMissedLooks) leave(who)
      }
      takeTurn(mine)
      try {
        return work()
      } finally {
        // So that whoever comes next need not pause. If this request is cancelled before, they do, for a millisecond.
        const after = turns
        void later(Math.max(1, rest)).then(() => {
          if (after === turns) rested = true
        })
      }
    },
  }
}
