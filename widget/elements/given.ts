/** What a form was answered so far, as far as other fields of it depend on that. */
import type { Answer, Field } from '../../contract/fields/index.ts'
import { answerIn } from './form-answer.ts'

/** Names of the fields that a field depends on. */
const dependsOn = ({ when, optional }: Field) => [
  ...(when ? [when.field] : []),
  ...(optional && optional !== true ? [optional.field] : []),
]

export class Given {
  #form = ''
  #typed: Answer = {}

  /** What was answered to this form; to another one, nothing. */
  to(form: string): Answer {
    return this.#form === form ? this.#typed : {}
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
