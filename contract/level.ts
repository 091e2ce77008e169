/** How sure the city is of who somebody is: what an account has proven. */

/**
 * 1 an e-mail or telephone · 2 a document that nobody else holds, too · 3 confirmed at the civil register's own contact ·
 * 4 one of its documents was seen with its person, by two officers.
 */
export const levels = [1, 2, 3, 4] as const

export type Level = (typeof levels)[number]

/** What is asked for, and what there is. */
export interface LevelGap {
  readonly has: Level
  readonly wanted: Level
}

/** Of a document: whether the register has confirmed whose it is, and when it was seen with its person, if it was. */
interface HeldDocument {
  readonly kind: string
  readonly proven: boolean
  readonly seen?: unknown
}

/**
 * What an account has proven; how strongly its owner was recognised just now stands in `amr`.
 *
 * @param held everything it answers to: an e-mail address and a chosen user ID are no documents
 */
export function levelOf(held: readonly HeldDocument[]): Level {
  const documents = held.filter(({ kind }) => kind !== 'email' && kind !== 'user-id')
  if (documents.some(({ seen }) => seen !== undefined)) return 4
  if (documents.some(({ proven }) => proven)) return 3
  return documents.length > 0 ? 2 : 1
}
