/**
 * The languages of pages that the Worker draws: changed at once, so that what is drawn between two requests' waits is in
 * one language. The page's own way is `locale/language.ts`, which fetches what it needs.
 */
import { _installMsgImplementation } from '@lit/localize/init/install.js'
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js'
import type { MsgFn, MsgOptions, TemplateLike, TemplateMap } from '@lit/localize/internal/types.js'
import type { Words } from '../../contract/own-page.ts'

let words: Words = {}

const say = (template: TemplateLike, options?: MsgOptions) =>
  runtimeMsg(words as TemplateMap, template, options)

_installMsgImplementation(say as MsgFn)

/** What is drawn with the words of a language; without any, as the views are written. All of it is drawn before anything else runs. */
export function speaking<Drawn>(language: Words, draw: () => Drawn): Drawn {
  words = language
  return draw()
}
