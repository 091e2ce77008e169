/** The registry of operations: every route of the Worker, with its controls. */
import { devOutbox } from './dev-outbox.ts'
import { flows } from './flows.ts'
import { health } from './health.ts'
import { openapiOf } from './openapi.ts'
import type { Operation } from './operation.ts'
import { profile } from './profile.ts'
import { session } from './session.ts'
import { widgetFiles } from './widget.ts'

const described: readonly Operation[] = [health, ...widgetFiles, ...profile, ...flows, ...session]

export const operations: readonly Operation[] = [
  ...described,
  openapiOf(described),
  ...(LOCAL ? [devOutbox] : []),
]
