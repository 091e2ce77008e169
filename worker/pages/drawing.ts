/** Draws the Worker's own pages: with what is built for it, and the words of the page's language, which lie among the assets. */
import { isAsWritten, sourceLocale, type Locale } from '../../contract/locale.ts'
import {
  stylesFile,
  wordsFile,
  type DrawnPage,
  type PageContent,
  type RecordContent,
  type Words,
} from '../../contract/own-page.ts'
import { AuthError } from '../auth-error.ts'
import { log, nameOfError } from '../log.ts'

/** The static assets, as the platform binds them. */
interface Assets {
  fetch(url: string, init: RequestInit): Promise<Response>
}

/** Milliseconds. The files are as near as the Worker's own code; whoever waits longer goes on without. */
const timeout = 3000

/** Read when the first page is asked for: whoever asks for operations alone does not wait for it. */
const drawing = () => import('#pages')

/** @throws AuthError `not_found` for what a build has not laid there */
async function read(assets: Assets, path: string): Promise<Response> {
  const signal = AbortSignal.timeout(timeout)
  const answer = await assets.fetch(`https://assets.invalid${path}`, { signal })
  if (answer.status !== 200) throw new AuthError('not_found')
  return answer
}

/** Of this isolate, for as long as it lives: a deployment brings isolates of its own. */
const known = new Map<Locale, Words>()

/** A page is drawn in the language of the views where the words of another cannot be had. */
async function spokenIn(assets: Assets, locale: Locale): Promise<readonly [Locale, Words]> {
  if (isAsWritten(locale)) return [locale, {}]
  const opened = known.get(locale)
  if (opened) return [locale, opened]
  try {
    const words: Words = await (await read(assets, wordsFile(locale))).json()
    known.set(locale, words)
    return [locale, words]
  } catch (cause) {
    log('page_words_missing', { alert: true, locale, reason: nameOfError(cause) })
    return [sourceLocale, {}]
  }
}

async function drawn<Content extends { readonly locale: Locale }>(
  draw: (content: Content, words: Words) => Promise<DrawnPage>,
  assets: Assets,
  content: Content,
): Promise<DrawnPage> {
  const [locale, words] = await spokenIn(assets, content.locale)
  return draw({ ...content, locale }, words)
}

export async function drawPage(assets: Assets, content: PageContent): Promise<DrawnPage> {
  return drawn((await drawing()).drawPage, assets, content)
}

/** A document of all that the city holds about a citizen, without a button. */
export async function drawRecord(assets: Assets, content: RecordContent): Promise<DrawnPage> {
  return drawn((await drawing()).drawRecord, assets, content)
}

/** The style sheet of every page, but for the colours of its municipality. */
export const pageStyles = async (assets: Assets): Promise<string> =>
  (await read(assets, stylesFile)).text()

/** Forgets what was read: tests share an isolate. */
export const forgetWords = (): void => known.clear()
