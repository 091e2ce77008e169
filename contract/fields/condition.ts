/** Whether a field is asked for, and whether it may be left empty, given what else was answered. */
import type { Condition, FieldBase } from './field.ts'

type Typed = Readonly<Record<string, string>>

const holds = (condition: Condition, typed: Typed) =>
  condition.oneOf.includes(typed[condition.field] ?? '')

/** Fields without a condition always are. */
export const isAsked = ({ when }: FieldBase, typed: Typed): boolean => !when || holds(when, typed)

export const isOptional = ({ optional }: FieldBase, typed: Typed): boolean =>
  optional === true || (optional !== undefined && holds(optional, typed))
