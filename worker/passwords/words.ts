/** The words that passwords are judged by: from where they come, and what stands for them when they do not. */
import { log, nameOfError } from '../log.ts'
import { wordList, wordsPath, type RankedWords } from './word-list.ts'

/**
 * The words; null while they cannot be had. Asked for when a password is chosen, and never for a sign-in.
 */
export type Words = () => Promise<RankedWords | null>

/** The static assets, as the platform binds them. */
interface Assets {
  fetch(url: string, init: RequestInit): Promise<Response>
}

/** Milliseconds. The file is as near as the Worker's own code; whoever waits longer goes on without it. */
const timeout = 3000

/** Of this isolate, for as long as it lives: a deployment brings isolates of its own. */
let opened: RankedWords | undefined

/**
 * Words from the assets, fetched once an isolate. Whoever comes while they are on their way fetches them too: nobody waits
 * for another request, which may be cancelled (crypto/hash-queue.ts).
 */
export const wordsFrom =
  (assets: Assets): Words =>
  async () => {
    if (opened) return opened
    try {
      const signal = AbortSignal.timeout(timeout)
      const answer = await assets.fetch(`https://assets.invalid${wordsPath}`, { signal })
      if (answer.status !== 200) throw new RangeError('the word list is not among the assets')
      return (opened = wordList(await answer.arrayBuffer()))
    } catch (cause) {
      log('password_words_missing', { alert: true, reason: nameOfError(cause) })
      return null
    }
  }

/** Forgets what was opened: tests share an isolate. */
export const forgetWords = () => {
  opened = undefined
}

/** What is left to judge by when the words cannot be had: what is known of the citizen, keys, dates, repetitions. */
export const noWords: RankedWords = {
  rankOf: () => undefined,
  longest: 0,
  sequences: {},
  places: [],
}
