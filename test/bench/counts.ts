/** What one request asked of the platform, as the bench Worker tells it. Known to both sides of the bench. */

export interface Counts {
  /** Runs of Argon2id. */
  readonly hashes: number
  /** Calls of D1, a batch being one. */
  readonly d1Calls: number
  /** Of these, those that waited for another to end: what the distance to the database is multiplied by. */
  readonly d1Sequential: number
  readonly d1Statements: number
  readonly kvReads: number
  readonly kvWrites: number
  readonly kvDeletes: number
  readonly queueSends: number
}

/** Asks the bench Worker to count. Timed requests do without, and run the product's code alone. */
export const countHeader = 'bench-count'

/** Where the bench Worker writes the counts, as JSON. */
export const countsHeader = 'bench-counts'

/** What the bench Worker answers besides the product. */
export const benchPaths = {
  /** One Argon2id at the product's cost, and nothing else. */
  bareHash: '/bench/bare-hash',
  /** The same hash between two writes in D1, each a round trip: what no sign-in can do without. */
  leastSignIn: '/bench/least-sign-in',
  /** Nothing at all: what the way there and back costs. */
  nothing: '/bench/nothing',
  /** `POST ?id=…&secret=…&callback=…` writes down a service of the demo city. */
  service: '/bench/service',
  /** `POST ?accounts=n` adds accounts that nobody uses; `DELETE` removes them. */
  crowd: '/bench/crowd',
} as const
