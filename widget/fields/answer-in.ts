/** What a form holds, for what comes after the first script, which would fall apart if that took a piece of it. */
import type { Answer } from '../../contract/fields/index.ts'

export const answerIn = (form: HTMLFormElement): Answer =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
