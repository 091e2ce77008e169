/** What a form holds at this moment. Read from the DOM, where password managers write without saying so. */
import type { Answer } from '../../contract/fields/index.ts'

export function answerIn(form: HTMLFormElement): Answer {
  const answer: Record<string, string> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') answer[name] = value
  return answer
}
