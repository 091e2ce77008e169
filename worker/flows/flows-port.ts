/** What flows ask of where they are kept. Owned here; no flow knows how a row is sealed. */
import type { Locale } from '../../contract/locale.ts'
import type { Seconds } from '../../contract/units.ts'
import type { Statement, Write } from './statement.ts'

export interface FlowRow {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly version: number
  readonly idempotencyKey: string
  readonly locale: Locale
  readonly state: unknown
  /** False once its lifetime has passed. */
  readonly alive: boolean
  /** Whether it is bound to the browser that asks. */
  readonly sameBrowser: boolean
}

export interface Flows {
  find(kind: string, id: string, browser: string): Promise<Statement<Promise<FlowRow | null>>>
  /** The flow that a link belongs to. */
  findByChallenge(
    kind: string,
    challenge: string,
    browser: string,
  ): Promise<Statement<Promise<FlowRow | null>>>
  /** Opens a flow; the batch is refused when this id exists. */
  open(
    row: Omit<FlowRow, 'version' | 'alive' | 'sameBrowser'>,
    browser: string,
    lifetime: Seconds,
  ): Promise<readonly Write[]>
  /** Moves a flow; the batch is refused unless it still stands at `row.version`. */
  move(
    row: FlowRow,
    to: {
      readonly at: string
      readonly idempotencyKey: string
      readonly state: unknown
      readonly browser: string
      /** Lengthens its life to at least this, from now. */
      readonly lifetime?: Seconds
    },
  ): Promise<readonly Write[]>
  /** Lengthens its life to at least this, from now, and moves nothing. */
  keep(id: string, lifetime: Seconds): Write
  /** Ends a flow that another browser has finished; the batch is refused when it is not at `at` any more. */
  endElsewhere(id: string, at: string, elsewhere: string): readonly Write[]
}
