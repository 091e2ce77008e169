/** The words that somebody who knows the citizen would try first. */

/** Characters. Shorter pieces are in every password by chance. */
const shortest = 3

/** Words. An attacker who knows more than this is not stopped by a list; bounds the work. */
const most = 60

/** Writes text in small letters without accents, as people type it: `Muñoz` and `munoz` alike. */
export const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

/**
 * Takes apart what is known of a citizen: each text as a whole, without its punctuation, and piece by
 * piece; of an e-mail address only what stands before the `@`.
 *
 * @param limit words at most
 * @param known names, e-mail address, telephone, document numbers, the municipality's name
 * @returns plain words of three characters or more, the whole ones first
 */
export function personalWords(known: readonly string[], limit = most): readonly string[] {
  const texts = known.map((text) => plain(text.replace(/@[^@]*$/, '')))
  const wholes = texts.flatMap((text) => [text.trim(), pieces(text).join('')])
  const parts = texts.flatMap((text) => [
    ...pieces(text),
    ...(text.match(/\p{L}+|\p{Nd}+/gu) ?? []),
  ])
  const words = [...wholes, ...parts].filter((word) => word.length >= shortest)
  return [...new Set(words)].slice(0, limit)
}

const pieces = (text: string): readonly string[] => text.match(/[\p{L}\p{Nd}]+/gu) ?? []
