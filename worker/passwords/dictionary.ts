/** The dictionary that passwords are judged by: from where it comes, and what stands for it when it does not. */
import { log, nameOfError } from '../log.ts'
import { readDictionary, dictionaryPath, type Dictionary } from './dictionary-file.ts'

/**
 * The dictionary; null while it cannot be had. Asked for when a password is chosen, and never for a sign-in.
 */
export type DictionarySource = () => Promise<Dictionary | null>

/** The static assets, as the platform binds them. */
interface Assets {
  fetch(url: string, init: RequestInit): Promise<Response>
}

/** Milliseconds. The file is as near as the Worker's own code; whoever waits longer goes on without it. */
const timeout = 3000

/** Of this isolate, for as long as it lives: a deployment brings isolates of its own. */
let opened: Dictionary | undefined

/**
 * The dictionary of the assets, fetched once an isolate. Whoever comes while it is on its way fetches it too: nobody waits
 * for another request, which may be cancelled (crypto/hash-queue.ts).
 */
export const dictionaryFrom =
  (assets: Assets): DictionarySource =>
  async () => {
    if (opened) return opened
    try {
      const signal = AbortSignal.timeout(timeout)
      const answer = await assets.fetch(`https://assets.invalid${dictionaryPath}`, { signal })
      if (answer.status !== 200) throw new RangeError('the dictionary is not among the assets')
      return (opened = readDictionary(await answer.arrayBuffer()))
    } catch (cause) {
      log('password_words_missing', { alert: true, reason: nameOfError(cause) })
      return null
    }
  }

/** Forgets what was opened: tests share an isolate. */
export const forgetDictionary = () => {
  opened = undefined
}

/** What is left to judge by when the words cannot be had: what is known of the citizen, keys, dates, repetitions. */
export const emptyDictionary: Dictionary = {
  rankOf: () => undefined,
  longest: 0,
  sequences: {},
  places: [],
}
