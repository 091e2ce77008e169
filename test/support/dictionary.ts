/** The words that the built Worker judges passwords by, from its own assets. */
import { env } from 'cloudflare:workers'
import { wordsFrom } from '../../worker/passwords/words.ts'
import type { RankedWords } from '../../worker/passwords/word-list.ts'

const words = wordsFrom(env.ASSETS)

/** @throws Error when the build has laid no file beside the widget */
export async function theWords(): Promise<RankedWords> {
  const found = await words()
  if (!found) throw new Error('there is no file of words: npm run build')
  return found
}
