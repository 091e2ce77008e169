/** When something was done, and with what: the same lines in every notice. */
import type { Block } from './letter.ts'
import type { Say } from './sentences.ts'

/** @param device empty when it is not known */
export const factsOf = (say: Say<'when' | 'whenSaid' | 'device'>, device: string): Block => ({
  is: 'facts',
  facts: [[say('when'), say('whenSaid')], ...(device ? [[say('device'), device] as const] : [])],
})
