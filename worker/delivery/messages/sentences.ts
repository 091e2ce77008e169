/** Sentences with `{places}` in them, in every language, and the municipality's own where it has some. */
import type { Locale } from '../../../contract/locale.ts'
import type { PublicProfile } from '../../../contract/profile.ts'

export type Sentences<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>

/** Says one sentence in the language of the message, its places filled. */
export type Say<Key extends string> = (key: Key) => string

/**
 * Binds sentences of one language to one message. A profile's `words` go first: `message.<name>.<key>` for one message,
 * `message.<key>` for all.
 *
 * @param values what the places stand for; text, never markup
 * @throws TypeError from `say` when a place has no value
 */
export const sayer =
  <Key extends string>(
    name: string,
    sentences: Readonly<Record<Key, string>>,
    { words }: PublicProfile,
    locale: Locale,
    values: Readonly<Record<string, string>>,
  ): Say<Key> =>
  (key) => {
    const own = words?.[locale]
    const sentence = own?.[`message.${name}.${key}`] ?? own?.[`message.${key}`] ?? sentences[key]
    return sentence.replace(/\{(\w+)\}/g, (_, place: string) => {
      const value = values[place]
      if (value === undefined) throw new TypeError(`${name}.${key} has no value for {${place}}`)
      return value
    })
  }
