/** How it goes in a city: counts of what happened, in an hour or a day. They name nobody, and small ones are not told. */

export const grains = ['hour', 'day'] as const

/** What one count is of. */
export type Grain = (typeof grains)[number]

/**
 * A count as it is shown: in fives, rounded down, and `few` for one to four, so that neither a count nor the difference
 * of two tells of somebody.
 */
export type Figure = number | 'few'

export const smallest = 5

export const figureOf = (count: number): Figure =>
  count === 0 ? 0 : count < smallest ? 'few' : Math.floor(count / smallest) * smallest

/** What is plotted over time. */
export const courses = [
  'signed_in',
  'registered',
  'recovered',
  'sign_in_failed',
  'work_asked',
  'stopped',
] as const

export type Course = (typeof courses)[number]

/** Seconds up to which a flow may have taken; the last has no end. */
export const durations = [30, 60, 120, 300, 600, 1800, null] as const

export interface Share {
  readonly name: string
  readonly count: Figure
}

/** How far those came who began: they answered the first screen, and were shown each of these. */
export interface Funnel {
  readonly kind: string
  /** Of the profile's steps, in their order, by what each is; `done` at the end. */
  readonly steps: readonly Share[]
  /** How long it took whoever finished: one for each of `durations`. */
  readonly took: readonly Figure[]
}

export interface Deliveries {
  /** As the profile calls the provider; empty where none was asked. */
  readonly carrier: string
  readonly fates: Readonly<Record<Fate, Figure>>
  /** Of all fates. */
  readonly sum: Figure
}

export const fates = [
  'sent',
  'undeliverable',
  'expired',
  'delivered',
  'bounced',
  'complained',
] as const

export type Fate = (typeof fates)[number]

/** Answer of `GET /{slug}/desk/figures?grain=…`. */
export interface Figures {
  readonly grain: Grain
  /** First seconds of the hours, the oldest first; of days, midnight UTC of the city's dates. */
  readonly periods: readonly number[]
  /** One figure a period. */
  readonly courses: Readonly<Record<Course, readonly Figure[]>>
  /** Of all the periods. */
  readonly sums: Readonly<Record<Course, Figure>>
  /** The city's dates that the hours lie in, the oldest first, by midnight UTC; none where the periods are days. */
  readonly days: readonly number[]
  /** One figure a date: of the whole date, where not all of its hours are shown; of today, until now. */
  readonly totals: Readonly<Record<Course, readonly Figure[]>>
  readonly funnels: readonly Funnel[]
  /** Why citizens were refused, by the error's code; the most frequent first. */
  readonly refusals: readonly Share[]
  readonly deliveries: readonly Deliveries[]
  /** Limits that had no room left, by their name; the most frequent first. */
  readonly limits: readonly Share[]
}
