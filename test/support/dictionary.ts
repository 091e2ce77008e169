/** The dictionary that the built Worker judges passwords by, from its own assets. */
import { env } from 'cloudflare:workers'
import { dictionaryFrom } from '../../worker/passwords/dictionary.ts'
import type { Dictionary } from '../../worker/passwords/dictionary-file.ts'

const dictionary = dictionaryFrom(env.ASSETS)

/** @throws Error when the build has laid no file beside the widget */
export async function theDictionary(): Promise<Dictionary> {
  const found = await dictionary()
  if (!found) throw new Error('there is no file of words: npm run build')
  return found
}
