/** Sentences with `{places}` in them, in every language, and the municipality's own where it has some. */
import { chainOf, languageOf, type Locale } from '../../../contract/locale.ts'
import type { PublicProfile } from '../../../contract/profile.ts'
import { contractArticles, withOwnTerms } from '../../../contract/wording.ts'

type Wording<Key extends string> = Readonly<Record<Key, string>>

/** Whole in the two languages that every other can fall back to or be read beside; of the others, what differs. */
export type Sentences<Key extends string> = {
  readonly es: Wording<Key>
  readonly en: Wording<Key>
} & {
  readonly [Other in Exclude<Locale, 'es' | 'en'>]?: Partial<Wording<Key>>
}

/** The same where it need not be whole. */
export type SomeSentences<Key extends string> = Readonly<
  Partial<Record<Locale, Partial<Wording<Key>>>>
>

/** Says one sentence in the language of the message, its places filled. */
export type Say<Key extends string> = (key: Key) => string

/**
 * The language that a letter is mostly written in, told by its heading: a letter of which only a greeting has been
 * translated is still Spanish to a screen reader (WCAG 2.2, 3.1.1).
 */
export function writtenIn(sentences: SomeSentences<'heading'>, locale: Locale): Locale {
  const chain = chainOf(locale)
  const found = chain.find((one) => sentences[one]?.heading !== undefined) ?? locale
  return chain.find((one) => languageOf(one) === languageOf(found)) ?? found
}

/**
 * Binds sentences to one message in one language. In each language of the chain a profile's `words` go first:
 * `message.<name>.<key>` for one message, `message.<key>` for all. What the product says is said in the city's terms.
 *
 * @param values what the places stand for; text, never markup
 * @throws TypeError from `say` when a place has no value, or nothing is said at all
 */
export const sayer =
  <Key extends string>(
    name: string,
    sentences: SomeSentences<Key>,
    { words, wording }: PublicProfile,
    locale: Locale,
    values: Readonly<Record<string, string>>,
  ): Say<Key> =>
  (key) => {
    const found = chainOf(locale).flatMap((one) => {
      const own = sentences[one]?.[key]
      return [
        words?.[one]?.[`message.${name}.${key}`],
        words?.[one]?.[`message.${key}`],
        own && withOwnTerms(own, wording?.[locale]),
      ]
    })
    const sentence = found.find((one) => one !== undefined)
    if (sentence === undefined) throw new TypeError(`${name} does not say ${key}`)
    const filled = sentence.replace(/\{(\w+)\}/g, (_, placeholder: string) => {
      const value = values[placeholder]
      if (value === undefined)
        throw new TypeError(`${name}.${key} has no value for {${placeholder}}`)
      return value
    })
    return contractArticles(filled)
  }
