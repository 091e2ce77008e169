/** What a message is: sentences in every language, a letter and an SMS. */
import type { Channel } from '../../../contract/channel.ts'
import { locales, type Locale } from '../../../contract/locale.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { sms } from './gsm7.ts'
import { kichwaOf } from './kichwa.ts'
import type { Block } from './email.ts'
import type { Letterhead } from './letterhead.ts'
import { renderHtml } from './email-html.ts'
import { renderText } from './email-text.ts'
import { sayer, writtenIn, type Say, type Sentences, type SomeSentences } from './sentences.ts'
import { sharedSentences, type SharedKey } from './shared-sentences.ts'
import {
  sanitizeValues,
  localizedMunicipality,
  placeholderValues,
  type PlaceholderValues,
  type Placeholder,
} from './placeholders.ts'

export type Rendering =
  | {
      readonly subject: string
      /** Part of the HTML; apart for whoever shows a list of messages. */
      readonly preheader: string
      readonly text: string
      readonly html: string
    }
  | { readonly text: string }

export interface Message {
  /** All that it can tell. */
  readonly words: readonly Placeholder[]
  /** Values without which the message cannot be made. */
  readonly required: readonly Placeholder[]
  /** @throws TypeError when a word is missing or a link leads elsewhere: a mistake of who enqueued it */
  render(
    municipality: Letterhead,
    words: Readonly<Record<string, string>>,
    locale: Locale,
    channel: Channel,
  ): Rendering
}

/** What every message says. `sms` is what the SMS says after the service's name. */
type CommonKey = 'subject' | 'preheader' | 'heading' | 'sms'

interface Definition<Names extends Placeholder, Key extends string> {
  readonly name: string
  readonly required: readonly Names[]
  /** Words that may be empty or absent. */
  readonly optional: readonly Names[]
  readonly sentences: Sentences<Key | CommonKey>
  readonly blocks: (
    say: Say<Key | CommonKey | SharedKey>,
    values: PlaceholderValues<Names>,
    municipality: PublicProfile,
  ) => readonly Block[]
}

/** Makes a message of its definition. */
export const message = <const Names extends Placeholder, Key extends string>({
  name,
  required,
  optional,
  sentences,
  blocks,
}: Definition<Names, Key>): Message => {
  const all = merged(name, sentences)
  return {
    words: [...required, ...optional],
    required,
    render(profile, words, locale, channel) {
      const municipality = localizedMunicipality(profile, locale)
      const values = sanitizeValues(required, optional, words, municipality)
      const lang = writtenIn(all, locale)
      const placeholders = placeholderValues(
        municipality,
        values,
        lang,
        channel === 'sms' ? 'short' : 'long',
      )
      const say = sayer(name, all, municipality, locale, placeholders)
      if (channel === 'sms')
        return { text: sms(municipality.service, say('sms'), lastLine(values, municipality)) }
      const email = {
        subject: say('subject'),
        preheader: say('preheader'),
        heading: say('heading'),
        blocks: blocks(say, values, municipality),
      }
      const foot = { help: say('help'), automatic: say('automatic') }
      return {
        subject: email.subject,
        preheader: email.preheader,
        text: renderText(email, municipality, foot),
        html: renderHtml(email, municipality, lang, foot),
      }
    },
  }
}

/** A message's own sentences over those of all, language by language. */
function merged<Key extends string>(
  name: string,
  own: SomeSentences<Key>,
): SomeSentences<Key | SharedKey> {
  const shared: SomeSentences<SharedKey> = sharedSentences
  const of = (locale: Locale) => ({ ...shared[locale], ...own[locale] })
  const kichwa: SomeSentences<string> = { 'qu-EC': { ...kichwaOf('shared'), ...kichwaOf(name) } }
  return {
    ...Object.fromEntries(locales.map((locale) => [locale, of(locale)])),
    ...kichwa,
  }
}

/** The last line of an SMS, which phones read: https://wicg.github.io/sms-one-time-codes/ */
const lastLine = (
  { code, link }: Partial<Record<Placeholder, string>>,
  { pages }: PublicProfile,
) => (code ? `@${new URL(link || pages.account).hostname} #${code}` : undefined)
