/**
 * The languages of pages that the Worker draws: all at hand, and changed at once, so that what is drawn between two
 * requests' waits is in one language. The page's own way is `locale/language.ts`, which fetches what it needs.
 */
import { _installMsgImplementation } from '@lit/localize/init/install.js'
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js'
import type { LocaleModule, MsgFn, MsgOptions, TemplateLike } from '@lit/localize/internal/types.js'
import type { Locale } from '../../contract/locale.ts'
import { templates as en } from '../locale/generated/en.ts'
import { templates as esMX } from '../locale/generated/es-MX.ts'
import { templates as esVE } from '../locale/generated/es-VE.ts'
import { templates as quEC } from '../locale/generated/qu-EC.ts'

type Words = LocaleModule['templates']

/** As the views are written. */
const asWritten: Words = {}

const packs: Readonly<Record<Locale, Words>> = {
  es: asWritten,
  'es-EC': asWritten,
  'es-MX': esMX,
  'es-VE': esVE,
  en,
  'qu-EC': quEC,
}

let words = asWritten

const say = (template: TemplateLike, options?: MsgOptions) => runtimeMsg(words, template, options)

_installMsgImplementation(say as MsgFn)

/** What is drawn in a language. All of it is drawn before anything else runs. */
export function speaking<Drawn>(locale: Locale, draw: () => Drawn): Drawn {
  words = packs[locale]
  return draw()
}
