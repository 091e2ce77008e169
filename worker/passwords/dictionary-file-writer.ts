/** Writes the file of the dictionary, which `dictionary-file.ts` reads. For the build and for tests alone. */
import {
  blockSize,
  layoutOf,
  magic,
  preface,
  version,
  type Dictionary,
  type DictionaryHeader,
} from './dictionary-file.ts'

/** Beyond it a rank is the highest that 16 bits hold: sooner than it is, so that nothing is judged more kindly. */
const highestRank = 65_535

/** Lengths are one byte, and characters one each. */
const fits = (word: string) =>
  word.length > 0 && word.length < 256 && /^[\u0020-\u00ff]+$/.test(word)

/**
 * @param ranked each list in the order in which its words are tried; a word of several counts where it is tried soonest
 * @returns the file; words in other alphabets than the Latin of Western Europe are left out
 */
export function writeDictionary(
  ranked: readonly (readonly string[])[],
  { sequences, places }: Pick<Dictionary, 'sequences' | 'places'>,
): Uint8Array<ArrayBuffer> {
  const ranks = new Map<string, number>()
  for (const list of ranked)
    for (const [index, word] of list.entries())
      ranks.set(word, Math.min(index + 1, highestRank, ranks.get(word) ?? highestRank))
  // By UTF-16 units, which these characters are.
  const sorted = [...ranks.keys()].filter(fits).toSorted()
  const texts: number[] = []
  const offsets: number[] = []
  let before = ''
  for (const [index, word] of sorted.entries()) {
    const isFirst = index % blockSize === 0
    if (isFirst) offsets.push(texts.length)
    const kept = isFirst ? 0 : sharedBy(before, word)
    const added = Array.from(word.slice(kept), (character) => character.charCodeAt(0))
    texts.push(kept, added.length, ...added)
    before = word
  }
  const longest = sorted.reduce((most, word) => Math.max(most, word.length), 0)
  const header: DictionaryHeader = { words: sorted.length, longest, sequences, places }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const layout = layoutOf(header, head.length)
  const file = new Uint8Array(layout.texts + texts.length)
  const view = new DataView(file.buffer)
  for (const [index, value] of [magic, version, file.length, head.length].entries())
    view.setUint32(index * 4, value, true)
  file.set(head, preface)
  for (const [index, offset] of offsets.entries())
    view.setUint32(layout.offsets + index * 4, offset, true)
  for (const [index, word] of sorted.entries())
    view.setUint16(layout.ranks + index * 2, ranks.get(word) ?? highestRank, true)
  file.set(texts, layout.texts)
  return file
}

function sharedBy(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
