/** What a form was answered so far, as far as other fields of it depend on that. */
import type { Answer, Field } from '../../contract/fields/index.ts'
import { fewOptions } from '../fields/choice.ts'
import { withFurther } from '../fields/lazy-validation.ts'

/** What a form holds at this moment. Read from the DOM, where password managers write without saying so. */
const answerIn = (form: HTMLFormElement) =>
  Object.fromEntries(new FormData(form)) as Record<string, string>

/** Of a few that other fields depend on the first is chosen, so that a sign-in has its user name at once. */
const chosenAtFirst = (fields: readonly Field[]) =>
  Object.fromEntries(
    fields.flatMap((field) =>
      field.kind === 'choice' &&
      field.options.length <= fewOptions &&
      fields.some(({ when }) => when?.field === field.name)
        ? [[field.name, field.options[0]]]
        : [],
    ),
  )

/** Names of the fields that a field depends on; of a number that may read as several documents, its own. */
const dependsOn = (field: Field) => [
  ...(field.when ? [field.when.field] : []),
  ...(field.optional && field.optional !== true ? [field.optional.field] : []),
  ...(field.kind === 'identifier' && field.accepts.length > 1 ? [field.name] : []),
]

export class DependencyValues {
  #form = ''
  #typed: Answer = {}

  /**
   * What was answered to this form, or stands in it at first; of another one, nothing.
   *
   * @param typed where somebody else knows what stands in the form
   */
  to(form: string, fields: readonly Field[], typed?: Answer): Answer {
    return { ...chosenAtFirst(fields), ...(typed ?? (this.#form === form && this.#typed)) }
  }

  /** The fields of this form, and those that what was answered makes it ask besides. */
  asked(form: string, fields: readonly Field[], typed?: Answer): readonly Field[] {
    return withFurther(fields, this.to(form, fields, typed))
  }

  /** All that a form holds when it is sent: autofill may have written without telling. */
  whole(element: HTMLFormElement, form: string, fields: readonly Field[]): Answer {
    this.note(element, form, fields)
    return answerIn(element)
  }

  /**
   * Keeps what is not asked any more, too, for it may be asked again; no password.
   *
   * @returns whether another field may have to appear or go
   */
  note(element: HTMLFormElement, form: string, fields: readonly Field[]): boolean {
    const typed = answerIn(element)
    for (const secret of element.querySelectorAll<HTMLInputElement>('[data-ca-secret]'))
      delete typed[secret.name]
    this.#typed = { ...this.to(form, fields), ...typed }
    this.#form = form
    return fields.some(
      // An answer is called by the question that was chosen.
      (field) => field.kind === 'secret-answer' || dependsOn(field).length > 0,
    )
  }
}
