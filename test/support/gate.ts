/** A barrier for races: whoever comes waits until enough have come. Without it a fast local database hides them. */

export interface Gate {
  /** Counts one more, and does not wait. */
  arrive(): void
  /** Counts one more, and waits until enough have come. */
  pass(): Promise<void>
  /** Settles when enough have come. */
  readonly opened: Promise<void>
  /** How many have come, also after it has opened. */
  readonly arrived: number
}

/** @param size how many must come before any goes on */
export function gate(size: number): Gate {
  const { promise, resolve } = Promise.withResolvers<void>()
  let arrived = 0
  const arrive = () => {
    arrived += 1
    if (arrived === size) resolve()
  }
  return {
    arrive,
    pass() {
      arrive()
      return promise
    },
    opened: promise,
    get arrived() {
      return arrived
    },
  }
}
