/** What a flow needs of its element, and what its requests need of the flow. */
import type { Field } from '../../contract/fields/index.ts'
import type { FlowKind, StepScreen } from '../../contract/flow.ts'
import type { Locale } from '../../contract/locale.ts'
import type { StepConfig } from '../../contract/steps/index.ts'
import type { Reply } from '../api/client.ts'
import type { Failure } from '../api/failure.ts'
import type { Service } from '../profile.ts'
import type { FlowEvent, Prompt, FlowStatus } from './machine.ts'
import type { FlowMemory } from './memory.ts'

/** The parts of an element that its flow needs. */
export interface FlowElement {
  readonly service: Service
  readonly locale: Locale
  readonly memory: FlowMemory
  /** Ends when the element leaves the page for good. */
  readonly signal: AbortSignal
  /** The fields of a screen, as far as they are at hand. */
  fieldsOf(config: StepConfig, view: unknown): readonly Field[]
  /** Asks with an access token in flows of a citizen who is signed in, and once more with a new one; else without. */
  inName<Value>(
    kind: FlowKind,
    ask: (bearer?: string) => Promise<Reply<Value>>,
  ): Promise<Reply<Value>>
  /** Told after every change of status. */
  flowMoved(before: FlowStatus): void
  /** Told when the flow needs a session that is no more. */
  sessionLost(failure: Failure): void
}

/** The state of a flow, and the actions on it. */
export interface FlowTarget {
  readonly status: FlowStatus
  readonly kind: FlowKind
  readonly visit: number
  readonly screen: StepScreen | undefined
  /** The fields of the present screen. */
  readonly fields: readonly Field[]
  readonly host: FlowElement
  handle(event: FlowEvent): void
  /** The screen as a question that arrives now; undefined when the page's profile does not know it. */
  asked(screen: StepScreen): Prompt | undefined
  /** Waits until what went wrong can be worded. */
  validationReady(): Promise<unknown>
  open(kind: FlowKind, because?: Failure): void
}
