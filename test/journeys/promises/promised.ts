/** What the four portals promise their citizens, sentence by sentence, in their own words; each is walked by a journey. */
import { ecuapassPromises } from './promised-by-ecuapass.ts'
import { ibarraPromises } from './promised-by-ibarra.ts'
import { leonPromises } from './promised-by-leon.ts'
import { maracaiboPromises } from './promised-by-maracaibo.ts'

export interface Promised {
  /** As the portal's page says it, cut to what is promised. */
  readonly words: string
  /** Name of the test in `<city>.test.ts` that keeps it; absent where it is nobody's yet. */
  readonly journey?: string
  /** What of it does not come true: the journey walks the rest. */
  readonly partly?: string
  /** Why no journey walks it. */
  readonly missing?: string
}

/** By city, in the order of its pages. The key names the picture. */
export const promised = {
  ...ibarraPromises,
  ...leonPromises,
  ...maracaiboPromises,
  ...ecuapassPromises,
} satisfies Readonly<Record<string, Promised>>

export type PromiseId = keyof typeof promised
