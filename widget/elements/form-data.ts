/** What a form was answered so far, as far as other fields of it depend on that. */
import type { Answer, Field } from '../../contract/fields/index.ts'
import { withFurther } from '../fields/lazy-validation.ts'

/** What a form holds at this moment. Read from the DOM, where password managers write without saying so. */
function answerIn(form: HTMLFormElement): Answer {
  const answer: Record<string, string> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') answer[name] = value
  return answer
}

/** Names of the fields that a field depends on; of a number that may read as several documents, its own. */
const dependsOn = (field: Field) => [
  ...(field.when ? [field.when.field] : []),
  ...(field.optional && field.optional !== true ? [field.optional.field] : []),
  ...(field.kind === 'identifier' && field.accepts.length > 1 ? [field.name] : []),
]

export class DependencyValues {
  #form = ''
  #typed: Answer = {}

  /** What was answered to this form; to another one, nothing. */
  to(form: string): Answer {
    return this.#form === form ? this.#typed : {}
  }

  /** The fields of this form, and those that what was answered makes it ask besides. */
  asked(form: string, fields: readonly Field[]): readonly Field[] {
    return withFurther(fields, this.to(form))
  }

  /** All that a form holds when it is sent: autofill may have written without telling. */
  whole(element: HTMLFormElement, form: string, fields: readonly Field[]): Answer {
    this.note(element, form, fields)
    return answerIn(element)
  }

  /** @returns whether another field may have to appear or go */
  note(element: HTMLFormElement, form: string, fields: readonly Field[]): boolean {
    const asked = new Set(fields.flatMap(dependsOn))
    if (asked.size === 0) return false
    const entries = Object.entries(answerIn(element)).filter(([name]) => asked.has(name))
    this.#form = form
    this.#typed = Object.fromEntries(entries)
    return true
  }
}
